using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Ml;

/// <summary>What makes a data frame of another, as a rule by adding a column: a model, or a transformer of features.</summary>
public abstract class Transformer : Params
{
    private protected Transformer(string className)
        : base(className)
    {
    }

    private protected Transformer(RemoteModelRef model)
        : base(model)
    {
    }

    /// <summary>The data frame with what this makes of it; nothing is computed yet.</summary>
    /// <param name="dataset">The data frame.</param>
    public abstract DataFrame Transform(DataFrame dataset);
}
