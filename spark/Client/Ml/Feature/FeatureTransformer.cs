using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql;
using Spark.Connect;

namespace Reelhouse.Spark.Ml.Feature;

/// <summary>A transformer of MLlib that need not be fitted. Derive from it for one that has no class here. See https://spark.apache.org/docs/4.2.0/ml-features.html.</summary>
public abstract class FeatureTransformer : Transformer
{
    private readonly string _className;

    /// <summary>A transformer with all parameters at their defaults.</summary>
    /// <param name="className">The transformer's class in Spark, such as <c>org.apache.spark.ml.feature.VectorAssembler</c>.</param>
    protected FeatureTransformer(string className)
        : base(className) => _className = className;

    /// <inheritdoc/>
    public override DataFrame Transform(DataFrame dataset) =>
        dataset.Over(MachineLearning.Transform(MachineLearning.Operator(MlOperator.Types.OperatorType.Transformer, _className, Uid), Message, dataset.Relation));
}
