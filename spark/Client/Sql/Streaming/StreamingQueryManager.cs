using Manager = Spark.Connect.StreamingQueryManagerCommand;
using Answer = Spark.Connect.StreamingQueryManagerCommandResult;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>The streaming queries of a session, as the server knows them.</summary>
public sealed partial class StreamingQueryManager
{
    private readonly SparkSession _session;

    internal StreamingQueryManager(SparkSession session) => _session = session;

    /// <summary>The queries that run.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<StreamingQuery>> ActiveAsync(CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync(new() { Active = true }, cancellationToken).ConfigureAwait(false);
        return [.. answer.Active.ActiveQueries.Select(Query)];
    }

    /// <summary>The query of this id, if it runs.</summary>
    /// <param name="id">The query's id.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<StreamingQuery?> GetAsync(string id, CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync(new() { GetQuery = id }, cancellationToken).ConfigureAwait(false);
        return answer.Query is null ? null : Query(answer.Query);
    }

    /// <summary>Waits until one of the queries ends, or has since the session began or <see cref="ResetTerminatedAsync"/>.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SparkException">A query failed.</exception>
    public Task AwaitAnyTerminationAsync(CancellationToken cancellationToken = default) =>
        AskAsync(new() { AwaitAnyTermination = new() }, cancellationToken);

    /// <summary>As <see cref="AwaitAnyTerminationAsync(CancellationToken)"/>, but not for ever.</summary>
    /// <param name="timeout">How long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether one has ended.</returns>
    /// <exception cref="SparkException">A query failed.</exception>
    public async Task<bool> AwaitAnyTerminationAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        var command = new Manager { AwaitAnyTermination = new() { TimeoutMs = (long)timeout.TotalMilliseconds } };
        return (await AskAsync(command, cancellationToken).ConfigureAwait(false)).AwaitAnyTermination.Terminated;
    }

    /// <summary>Forgets the queries that have ended, so that <see cref="AwaitAnyTerminationAsync(CancellationToken)"/> waits for the next.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task ResetTerminatedAsync(CancellationToken cancellationToken = default) =>
        AskAsync(new() { ResetTerminated = true }, cancellationToken);

    /// <summary>The queries that run; asks the server.</summary>
    public IReadOnlyList<StreamingQuery> Active() => Blocking.Run(() => ActiveAsync());

    /// <summary>The query of this id, if it runs; asks the server.</summary>
    /// <param name="id">The query's id.</param>
    public StreamingQuery? Get(string id) => Blocking.Run(() => GetAsync(id));

    /// <summary>Waits until one of the queries ends.</summary>
    public void AwaitAnyTermination() => Blocking.Run(() => AwaitAnyTerminationAsync());

    /// <summary>Waits until one of the queries ends, but not for ever.</summary>
    /// <param name="timeoutMs">How long, in milliseconds.</param>
    /// <returns>Whether one has ended.</returns>
    public bool AwaitAnyTermination(long timeoutMs) =>
        Blocking.Run(() => AwaitAnyTerminationAsync(TimeSpan.FromMilliseconds(timeoutMs)));

    /// <summary>Forgets the queries that have ended.</summary>
    public void ResetTerminated() => Blocking.Run(() => ResetTerminatedAsync());

    private StreamingQuery Query(Answer.Types.StreamingQueryInstance query) => _session.BatchLoops.Find(query.Id.Id) is { IsRunning: true } loop
        ? new(_session, loop)
        : new(_session, query.Id, query.HasName ? query.Name : "");

    private async Task<Answer> AskAsync(Manager command, CancellationToken cancellationToken)
    {
        var answer = await ForeachBatchFailure.TellAsync(() => _session.Runner
            .ResultAsync(new() { StreamingQueryManagerCommand = command }, response => response.StreamingQueryManagerCommandResult, [], cancellationToken)).ConfigureAwait(false);
        return answer ?? throw new SparkException($"The server did not answer {command.CommandCase} about its streaming queries.");
    }
}
