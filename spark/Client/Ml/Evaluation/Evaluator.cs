using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql;
using Spark.Connect;

namespace Reelhouse.Spark.Ml.Evaluation;

/// <summary>Measures predictions, on the server. Derive from it for an evaluator that has no class here. See https://spark.apache.org/docs/4.2.0/ml-tuning.html#model-selection-aka-hyperparameter-tuning.</summary>
public abstract class Evaluator : Params
{
    private readonly string _className;

    /// <summary>An evaluator with all parameters at their defaults.</summary>
    /// <param name="className">The evaluator's class in Spark, such as <c>org.apache.spark.ml.evaluation.RegressionEvaluator</c>.</param>
    protected Evaluator(string className)
        : base(className) => _className = className;

    /// <summary>The metric.</summary>
    /// <param name="dataset">Predictions, and what they are measured against.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    /// <exception cref="SparkException">A parameter has a value that is not allowed, a column is missing, or the computation failed.</exception>
    public async Task<double> EvaluateAsync(DataFrame dataset, CancellationToken cancellationToken = default)
    {
        var evaluator = MachineLearning.Operator(MlOperator.Types.OperatorType.Evaluator, _className, Uid);
        var result = await dataset.Session
            .RunMlAsync(MachineLearning.Evaluate(evaluator, Message, dataset.Relation), dataset.Observations, cancellationToken).ConfigureAwait(false);
        return result.Param.Double;
    }

    /// <summary>The metric; waits for it.</summary>
    /// <param name="dataset">Predictions, and what they are measured against.</param>
    /// <exception cref="SparkException">A parameter has a value that is not allowed, a column is missing, or the computation failed.</exception>
    public double Evaluate(DataFrame dataset) => Blocking.Run(() => EvaluateAsync(dataset));
}
