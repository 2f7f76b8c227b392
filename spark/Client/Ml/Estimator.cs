using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql;
using Spark.Connect;

namespace Reelhouse.Spark.Ml;

/// <summary>
/// An algorithm of MLlib that fits a model to a data frame, on the server. Derive from it for an estimator that has no class here: properties for the parameters, and
/// <see cref="CreateModel"/>. See https://spark.apache.org/docs/4.2.0/ml-pipeline.html#estimators.
/// </summary>
/// <typeparam name="TModel">The model.</typeparam>
public abstract class Estimator<TModel> : Params
    where TModel : Model
{
    private readonly string _className;

    /// <summary>An estimator with all parameters at their defaults.</summary>
    /// <param name="className">The estimator's class in Spark, such as <c>org.apache.spark.ml.recommendation.ALS</c>.</param>
    protected Estimator(string className)
        : base(className) => _className = className;

    /// <summary>Fits a model. It stays at the server until it is disposed or the session ends.</summary>
    /// <param name="dataset">The rows to fit it to.</param>
    /// <param name="cancellationToken">Cancels the computation on the server.</param>
    /// <exception cref="SparkException">A parameter has a value that is not allowed, a column is missing, or the computation failed.</exception>
    public async Task<TModel> FitAsync(DataFrame dataset, CancellationToken cancellationToken = default)
    {
        var estimator = MachineLearning.Operator(MlOperator.Types.OperatorType.Estimator, _className, Uid);
        // Whoever fits with several values sets the next while this one is fitted.
        var (message, known) = (Message, Known);
        var result = await dataset.Session
            .RunMlAsync(MachineLearning.Fit(estimator, message, dataset.Relation), dataset.Observations, cancellationToken).ConfigureAwait(false);
        var model = new RemoteModelRef(dataset.Session, result.OperatorInfo.ObjRef.Id, Uid, known, dataset);
        return await model.OrDeletedAsync(() => CreateModel(model)).ConfigureAwait(false);
    }

    /// <summary>Fits a model and waits for it.</summary>
    /// <param name="dataset">The rows to fit it to.</param>
    /// <exception cref="SparkException">A parameter has a value that is not allowed, a column is missing, or the computation failed.</exception>
    public TModel Fit(DataFrame dataset) => Blocking.Run(() => FitAsync(dataset));

    /// <summary>The object for a model that the server has fitted.</summary>
    /// <param name="model">What the server calls it, for the constructor of <see cref="Model"/>.</param>
    protected abstract TModel CreateModel(RemoteModelRef model);
}
