namespace Reelhouse.Spark.Ml.Feature;

/// <summary>Puts columns of numbers, booleans and vectors together into one column of vectors. See https://spark.apache.org/docs/4.2.0/ml-features.html#vectorassembler.</summary>
public sealed class VectorAssembler() : FeatureTransformer("org.apache.spark.ml.feature.VectorAssembler")
{
    /// <summary>The columns, in the vector's order.</summary>
    public string[] InputCols { get => Param<string[]>([]); set => Set(value); }

    /// <summary>The vectors' column; named for <see cref="Params.Uid"/> when null, the default.</summary>
    public string? OutputCol { get => Param<string?>(null); set => Set(value); }

    /// <summary>What becomes of a row that holds null or NaN: <c>error</c> by default, or <c>skip</c>, or <c>keep</c>, which puts NaN into the vector.</summary>
    public string HandleInvalid { get => Param("error"); set => Set(value); }
}
