namespace Reelhouse.Spark.Sql;

/// <content>Random values. Without a seed, one is drawn when the call is written, so that a plan gives the same values each time it runs.</content>
public static partial class Functions
{
    private static Column RandomSeed => Lit(Random.Shared.NextInt64());

    /// <summary>A random number from 0 up to 1, evenly spread.</summary>
    /// <param name="seed">Makes the numbers repeatable; drawn by default.</param>
    public static Column Rand(long? seed = null) => Call("rand", Seed(seed));

    /// <summary>A random number of the standard normal distribution.</summary>
    /// <param name="seed">Makes the numbers repeatable; drawn by default.</param>
    public static Column Randn(long? seed = null) => Call("randn", Seed(seed));

    /// <summary>A random text of letters and digits.</summary>
    /// <param name="length">How long it is.</param>
    /// <param name="seed">Makes the texts repeatable; drawn by default.</param>
    public static Column Randstr(ColumnOr<int> length, ColumnOr<int>? seed = null) => Call("randstr", length.Column, seed?.Column ?? RandomSeed);

    /// <summary>A random number between two others.</summary>
    /// <param name="min">The least.</param>
    /// <param name="max">The greatest.</param>
    /// <param name="seed">Makes the numbers repeatable; drawn by default.</param>
    public static Column Uniform(object min, object max, ColumnOr<int>? seed = null) =>
        Call("uniform", Lit(min), Lit(max), seed?.Column ?? RandomSeed);

    /// <summary>A random UUID as text.</summary>
    /// <param name="seed">Makes the values repeatable; drawn by default.</param>
    public static Column Uuid(ColumnOr<int>? seed = null) => Call("uuid", seed?.Column ?? RandomSeed);

    /// <summary>An array in a random order.</summary>
    /// <param name="column">The array.</param>
    /// <param name="seed">Makes the order repeatable; drawn by default.</param>
    public static Column Shuffle(ColumnOrName column, ColumnOr<int>? seed = null) =>
        Call("shuffle", column.Column, seed?.Column ?? RandomSeed);

    /// <summary>A count-min sketch of a column, as bytes.</summary>
    /// <param name="column">The column.</param>
    /// <param name="eps">The relative error.</param>
    /// <param name="confidence">How sure the error is kept.</param>
    /// <param name="seed">Makes the sketch repeatable; drawn by default.</param>
    public static Column CountMinSketch(
        ColumnOrName column, ColumnOr<double> eps, ColumnOr<double> confidence, ColumnOr<int>? seed = null) =>
        Call("count_min_sketch", column.Column, eps.Column, confidence.Column, seed?.Column ?? RandomSeed);

    // Spark reads a seed of 32 bits and one of 64 alike; the narrower one is what PySpark sends where it fits.
    private static Column Seed(long? seed) => seed switch
    {
        null => RandomSeed,
        >= int.MinValue and <= int.MaxValue => Lit((int)seed),
        _ => Lit(seed),
    };
}
