using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql;
using Method = Spark.Connect.Fetch.Types.Method;

namespace Reelhouse.Spark.Ml;

/// <summary>What there is to say of the rows that a model was fitted to. Derive from it for the summary of a model that has no class here.</summary>
public abstract class TrainingSummary
{
    // A server that may put models aside on disk forgets their summaries, and says so.
    private const string Lost = "CONNECT_ML.MODEL_SUMMARY_LOST";

    private readonly Model _model;
    private readonly DataFrame _summarised;

    /// <summary>The summary of a model; nothing is computed yet.</summary>
    /// <param name="model">The model, whose class in Spark has a <c>summary</c>.</param>
    /// <exception cref="InvalidOperationException">The model was loaded: of its rows nothing is known.</exception>
    /// <exception cref="ObjectDisposedException">The model has been disposed.</exception>
    protected TrainingSummary(Model model)
    {
        _model = model;
        _summarised = model.Transform(model.Remote.TrainedOn
            ?? throw new InvalidOperationException($"{model.Uid} was loaded: of the rows it was fitted to nothing is known. Transform rows with it, and evaluate the result."));
    }

    /// <summary>A data frame that a method of the summary gives; nothing is computed yet.</summary>
    /// <param name="method">The method, one that Spark Connect allows for the summary's class.</param>
    protected DataFrame Relation(string method) =>
        new(_model.Remote.Session, MachineLearning.Attribute(_model.Remote.Id, Methods(method), _summarised.Relation), _summarised.Observations);

    /// <summary>A value that a method of the summary gives.</summary>
    /// <typeparam name="T">Its type; <c>double[][]</c> for a matrix.</typeparam>
    /// <param name="method">The method, one that Spark Connect allows for the summary's class.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    /// <exception cref="InvalidCastException">The method gives something else.</exception>
    /// <exception cref="SparkException">Spark Connect does not allow the method, or it failed.</exception>
    protected async Task<T> FetchAsync<T>(string method, CancellationToken cancellationToken)
    {
        var model = _model.Remote;
        try
        {
            return await model.FetchAsync<T>(Methods(method), [], cancellationToken).ConfigureAwait(false);
        }
        catch (SparkException error) when (error.ErrorClass == Lost)
        {
            await model.Session.RunMlAsync(MachineLearning.CreateSummary(model.Id, _summarised.Relation), _summarised.Observations, cancellationToken).ConfigureAwait(false);
            return await model.FetchAsync<T>(Methods(method), [], cancellationToken).ConfigureAwait(false);
        }
    }

    private static IReadOnlyList<Method> Methods(string method) => [MachineLearning.Call("summary"), MachineLearning.Call(method)];
}
