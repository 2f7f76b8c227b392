using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql;
using Method = Spark.Connect.Fetch.Types.Method;

namespace Reelhouse.Spark.Ml;

/// <summary>What there is to say of the rows that a model was fitted to.</summary>
public abstract class TrainingSummary
{
    // A server that may put models aside on disk forgets their summaries, and says so.
    private const string Lost = "CONNECT_ML.MODEL_SUMMARY_LOST";

    private readonly Model _model;
    private readonly DataFrame _summarised;

    private protected TrainingSummary(Model model)
    {
        _model = model;
        _summarised = model.Transform(model.Remote.TrainedOn
            ?? throw new InvalidOperationException($"{model.Uid} was loaded: of the rows it was fitted to nothing is known. Transform rows with it, and evaluate the result."));
    }

    /// <summary>A data frame that a method of the summary gives; nothing is computed yet.</summary>
    private protected DataFrame Relation(string method) => new(_model.Remote.Session, MachineLearning.Attribute(_model.Remote.Id, Methods(method), _summarised.Relation));

    /// <summary>A value that a method of the summary gives.</summary>
    private protected async Task<T> FetchAsync<T>(string method, CancellationToken cancellationToken)
    {
        var model = _model.Remote;
        try
        {
            return await model.FetchAsync<T>(Methods(method), cancellationToken).ConfigureAwait(false);
        }
        catch (SparkException error) when (error.ErrorClass == Lost)
        {
            await model.RunAsync(MachineLearning.CreateSummary(model.Id, _summarised.Relation), cancellationToken).ConfigureAwait(false);
            return await model.FetchAsync<T>(Methods(method), cancellationToken).ConfigureAwait(false);
        }
    }

    private static IEnumerable<Method> Methods(string method) => [MachineLearning.Call("summary"), MachineLearning.Call(method)];
}
