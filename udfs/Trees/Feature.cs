namespace Reelhouse.Trees;

/// <summary>One input of a model.</summary>
/// <param name="Name">Its name, as the model's file has it.</param>
/// <param name="Categories">The texts of its categories, each at its number; null for a number, or a category that is given as a number.</param>
/// <param name="IsText">Whether it takes any text, as inputs of some ONNX models do; false by default.</param>
public sealed record Feature(string Name, IReadOnlyList<string>? Categories = null, bool IsText = false)
{
    /// <summary>The categories <c>true</c> and <c>false</c> are booleans, not texts: Python writes them as True and False, SQL in either case.</summary>
    internal bool HasBooleans { get; init; }
}
