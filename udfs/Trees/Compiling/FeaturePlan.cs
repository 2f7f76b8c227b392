namespace Reelhouse.Trees.Compiling;

/// <summary>A feature that some split asks for, and the virtual columns made of it.</summary>
internal sealed record FeaturePlan(int Feature, NumberColumn[] Numbers, CategoryColumn[] Categories, EqualColumn[] Equalities)
{
    /// <summary>All members of all its sets have a byte of its own (<see cref="Category"/>).</summary>
    public bool HasSmallCategories { get; } = Categories.All(column => column.Set.Largest <= Category.LargestByte);
}
