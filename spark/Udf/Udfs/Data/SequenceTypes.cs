namespace Reelhouse.Spark.Udfs.Data;

/// <summary>Types that rows, arrays or values come in one after the other.</summary>
internal static class SequenceTypes
{
    /// <summary>What a sequence type is a sequence of.</summary>
    /// <exception cref="ArgumentException">The type is no sequence.</exception>
    public static Type ElementOf(Type sequence, string what) =>
        sequence.GetInterfaces().Prepend(sequence).FirstOrDefault(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IEnumerable<>))
            ?.GetGenericArguments()[0]
        ?? throw new ArgumentException($"{what} is of type {sequence.Name}, but must be a sequence, such as IEnumerable<T>.");
}
