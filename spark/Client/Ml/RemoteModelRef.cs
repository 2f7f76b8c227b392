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

    /// <summary>What the last of some methods, each called on what the one before gave, tells.</summary>
    internal async Task<T> FetchAsync<T>(IEnumerable<Proto.Fetch.Types.Method> methods, CancellationToken cancellationToken)
    {
        var result = await RunAsync(MachineLearning.Fetch(Id, methods), cancellationToken).ConfigureAwait(false);
        return (T)MlLiterals.Read(result.Param)!;
    }

    internal static async Task<RemoteModelRef> ReadAsync(SparkSession session, string className, string path, CancellationToken cancellationToken)
    {
        var model = MachineLearning.Operator(Proto.MlOperator.Types.OperatorType.Model, className);
        var info = (await session.RunMlAsync(MachineLearning.Read(model, path), [], cancellationToken).ConfigureAwait(false)).OperatorInfo;
        return new(session, info.ObjRef.Id, info.Uid, info.Params.Params.ToDictionary(pair => pair.Key, pair => MlLiterals.Read(pair.Value)!));
    }
}
