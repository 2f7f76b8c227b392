using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql;
using Method = Spark.Connect.Fetch.Types.Method;

namespace Reelhouse.Spark.Ml;

/// <summary>
/// A fitted model, which the server keeps for its session; disposing it deletes it there. Data frames that it gives are computed with it: run their actions before.
/// See https://spark.apache.org/docs/4.2.0/ml-pipeline.html#transformers.
/// </summary>
public abstract class Model : Transformer, IAsyncDisposable, IDisposable
{
    private readonly RemoteModelRef _model;
    private int _disposed;

    /// <summary>The object for a model at the server.</summary>
    /// <param name="model">What <see cref="Estimator{TModel}.CreateModel"/> or <see cref="LoadAsync{TModel}"/> is given.</param>
    protected Model(RemoteModelRef model)
        : base(model) => _model = model;

    /// <summary>The model at the server.</summary>
    /// <exception cref="ObjectDisposedException">It has been deleted.</exception>
    internal RemoteModelRef Remote
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            return _model;
        }
    }

    /// <summary>The data frame with what the model predicts; nothing is computed yet.</summary>
    /// <param name="dataset">The data frame, of the model's session.</param>
    /// <exception cref="ObjectDisposedException">The model has been disposed.</exception>
    /// <exception cref="ArgumentException">The data frame is of another session.</exception>
    public override DataFrame Transform(DataFrame dataset) => dataset.Over(MachineLearning.Transform(Remote.Id, Message, SameSession(dataset).Relation));

    /// <summary>Saves the model.</summary>
    /// <returns>Where to say how and where to; nothing is written yet.</returns>
    /// <exception cref="ObjectDisposedException">The model has been disposed.</exception>
    public MlWriter Write() => new(Remote, Message);

    /// <summary>Deletes the model at the server, and waits for it: a few seconds at most. Where it can't be deleted, that is logged, and it goes with the session.</summary>
    public void Dispose()
    {
        Blocking.Run(() => DisposeAsync().AsTask());
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc cref="Dispose"/>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _disposed, 1) == 0) await _model.DeleteAsync().ConfigureAwait(false);
    }

    /// <summary>Loads a model that was saved.</summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="session">The session.</param>
    /// <param name="className">The model's class in Spark, such as <c>org.apache.spark.ml.recommendation.ALSModel</c>.</param>
    /// <param name="path">Its folder or URI, which the server reads.</param>
    /// <param name="create">Makes the object.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    /// <exception cref="SparkException">There is no model, or one of another class.</exception>
    protected static async Task<TModel> LoadAsync<TModel>(
        SparkSession session, string className, string path, Func<RemoteModelRef, TModel> create, CancellationToken cancellationToken)
        where TModel : Model
    {
        var (model, saved) = await RemoteModelRef.ReadAsync(session, className, path, cancellationToken).ConfigureAwait(false);
        return await model.OrDeletedAsync(() => create(model.With(saved))).ConfigureAwait(false);
    }

    /// <summary>A data frame that a method of the model gives; nothing is computed yet.</summary>
    /// <param name="method">The method, one that Spark Connect allows for the model's class.</param>
    /// <param name="arguments">What it is given: numbers, text, vectors and data frames.</param>
    /// <exception cref="ObjectDisposedException">The model has been disposed.</exception>
    /// <exception cref="ArgumentException">A data frame is of another session.</exception>
    protected DataFrame Relation(string method, params IEnumerable<object> arguments)
    {
        var (call, observations) = Called(method, arguments);
        return new(Remote.Session, MachineLearning.Attribute(Remote.Id, [call]), observations);
    }

    /// <summary>A value that a method of the model gives.</summary>
    /// <typeparam name="T">Its type; <c>double[][]</c> for a matrix.</typeparam>
    /// <param name="method">The method, one that Spark Connect allows for the model's class.</param>
    /// <param name="arguments">What it is given: numbers, text, vectors and data frames.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    /// <exception cref="InvalidCastException">The method gives something else.</exception>
    /// <exception cref="SparkException">Spark Connect does not allow the method, or it failed.</exception>
    /// <exception cref="ObjectDisposedException">The model has been disposed.</exception>
    protected Task<T> FetchAsync<T>(string method, IEnumerable<object> arguments, CancellationToken cancellationToken)
    {
        var (call, observations) = Called(method, arguments);
        return Remote.FetchAsync<T>([call], observations, cancellationToken);
    }

    private (Method Call, IReadOnlyList<Observation> Observations) Called(string method, IEnumerable<object> arguments)
    {
        List<object> given = [.. arguments];
        return (MachineLearning.Call(method, given.Select(Plain)), [.. given.OfType<DataFrame>().SelectMany(frame => frame.Observations).Distinct()]);
    }

    private object Plain(object argument) => argument is DataFrame frame ? SameSession(frame).Relation : argument;

    private DataFrame SameSession(DataFrame frame) => ReferenceEquals(frame.Session.Client, Remote.Session.Client)
        ? frame
        : throw new ArgumentException($"The data frame belongs to session {frame.Session.SessionId}, but {Uid} to {Remote.Session.SessionId}: a model is kept for its session alone. Save it, and load it there.");
}
