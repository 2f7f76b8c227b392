using Grpc.Core;
using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Ml;

/// <summary>A model that a server keeps for a session.</summary>
public sealed class RemoteModelRef
{
    internal RemoteModelRef(SparkSession session, string id, string uid, IReadOnlyDictionary<string, object> values, DataFrame? trainedOn = null)
    {
        Session = session;
        Id = id;
        Uid = uid;
        Params = values;
        TrainedOn = trainedOn;
    }

    internal SparkSession Session { get; }

    internal string Id { get; }

    internal string Uid { get; }

    /// <summary>The parameters it was fitted or saved with, as far as they were set.</summary>
    internal IReadOnlyDictionary<string, object> Params { get; }

    /// <summary>The rows it was fitted to in this program; null for a model that was loaded.</summary>
    internal DataFrame? TrainedOn { get; }

    internal Task<Proto.MlCommandResult> RunAsync(Proto.MlCommand command, CancellationToken cancellationToken) => Session.RunMlAsync(command, [], cancellationToken);

    /// <summary>Deletes it at the server, within a few seconds; a failure is logged, for the session's end deletes it too.</summary>
    internal async Task DeleteAsync()
    {
        if (Session.IsDisposed) return;
        using var patience = Session.Client.PatienceToCleanUp();
        try
        {
            await RunAsync(MachineLearning.Delete(Id), patience.Token).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is RpcException or SparkException or OperationCanceledException or ObjectDisposedException)
        {
            Session.Client.Logger.ModelNotDeleted(Uid, failure);
        }
    }

    /// <summary>The object that is made for it; where that fails, it is deleted at the server.</summary>
    internal async Task<TModel> OrDeletedAsync<TModel>(Func<TModel> create)
    {
        try
        {
            return create();
        }
        catch
        {
            await DeleteAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What the last of some methods, each called on what the one before gave, tells.</summary>
    /// <exception cref="InvalidCastException">It tells something else.</exception>
    internal async Task<T> FetchAsync<T>(IReadOnlyList<Proto.Fetch.Types.Method> methods, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        var result = await Session.RunMlAsync(MachineLearning.Fetch(Id, methods), observations, cancellationToken).ConfigureAwait(false);
        var isValue = result.ResultTypeCase == Proto.MlCommandResult.ResultTypeOneofCase.Param;
        var value = isValue ? MlLiterals.Read(result.Param) : null;
        if (value is T wanted) return wanted;
        if (isValue && value is null && default(T) is null) return default!;
        throw new InvalidCastException(
            $"{Uid}.{string.Join('.', methods.Select(method => method.Method_))} gives {(isValue ? value?.GetType().ToString() ?? "null" : "objects that stay at the server")}, but {typeof(T)} was asked for.");
    }

    /// <summary>A model that was saved, and the parameters that it was saved with.</summary>
    internal static async Task<(RemoteModelRef Model, Proto.MlParams Saved)> ReadAsync(SparkSession session, string className, string path, CancellationToken cancellationToken)
    {
        var model = MachineLearning.Operator(Proto.MlOperator.Types.OperatorType.Model, className);
        var info = (await session.RunMlAsync(MachineLearning.Read(model, path), [], cancellationToken).ConfigureAwait(false)).OperatorInfo;
        return (new(session, info.ObjRef.Id, info.Uid, new Dictionary<string, object>()), info.Params);
    }

    /// <summary>The same model with parameters.</summary>
    internal RemoteModelRef With(Proto.MlParams values) => new(Session, Id, Uid, values.Params.ToDictionary(pair => pair.Key, pair => MlLiterals.Read(pair.Value)!));
}
