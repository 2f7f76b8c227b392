using Reelhouse.Spark.Sql.Streaming.Staging;
using Proto = Spark.Connect;
using Query = Spark.Connect.StreamingQueryCommand;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>
/// A streaming query on the server; it goes on when this object is forgotten, until it ends, is stopped, or its session ends.
/// See https://spark.apache.org/docs/4.2.0/streaming/apis-on-dataframes-and-datasets.html#managing-streaming-queries.
/// </summary>
public sealed partial class StreamingQuery
{
    private readonly SparkSession _session;
    private readonly Proto.StreamingQueryInstanceId _id;
    private readonly BatchLoop? _loop;

    internal StreamingQuery(SparkSession session, Proto.StreamingQueryInstanceId id, string name)
    {
        _session = session;
        _id = id;
        Name = name.Length > 0 ? name : null;
    }

    /// <summary>A query whose function this program calls.</summary>
    internal StreamingQuery(SparkSession session, BatchLoop loop)
        : this(session, loop.Staging._id, loop.Staging.Name ?? "") => _loop = loop;

    /// <summary>The query's id, which its checkpoint keeps over restarts.</summary>
    public string Id => _id.Id;

    /// <summary>The id of this run of the query.</summary>
    public string RunId => _id.RunId;

    /// <summary>The query's name, if it has one.</summary>
    public string? Name { get; }

    /// <summary>Whether the query runs.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<bool> IsActiveAsync(CancellationToken cancellationToken = default) =>
        _loop?.IsRunning ?? (await AskAsync(new() { Status = true }, cancellationToken).ConfigureAwait(false)).Status.IsActive;

    /// <summary>What the query is doing.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<StreamingQueryStatus> StatusAsync(CancellationToken cancellationToken = default)
    {
        var status = (await AskAsync(new() { Status = true }, cancellationToken).ConfigureAwait(false)).Status;
        return _loop?.Called is { } batchId
            ? new($"Calling the function of batch {batchId}", IsDataAvailable: true, IsTriggerActive: true)
            : new(status.StatusMessage, status.IsDataAvailable, status.IsTriggerActive);
    }

    /// <summary>Waits until the query ends. Cancelling stops the wait, not the query.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SparkException">The query failed.</exception>
    public Task AwaitTerminationAsync(CancellationToken cancellationToken = default) =>
        _loop?.Ended.WaitAsync(cancellationToken) ?? AskAsync(new() { AwaitTermination = new() }, cancellationToken);

    /// <summary>Waits until the query ends, but not for ever.</summary>
    /// <param name="timeout">How long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Whether it has ended.</returns>
    /// <exception cref="SparkException">The query failed.</exception>
    public async Task<bool> AwaitTerminationAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        if (_loop is not null) return await _loop.HasEndedAsync(timeout, cancellationToken).ConfigureAwait(false);
        var command = new Query { AwaitTermination = new() { TimeoutMs = (long)timeout.TotalMilliseconds } };
        return (await AskAsync(command, cancellationToken).ConfigureAwait(false)).AwaitTermination.Terminated;
    }

    /// <summary>Waits until all rows that the sources have now are written; for tests, as a steady stream never lets it return.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task ProcessAllAvailableAsync(CancellationToken cancellationToken = default) =>
        _loop?.ProcessAllAvailableAsync(cancellationToken) ?? AskAsync(new() { ProcessAllAvailable = true }, cancellationToken);

    /// <summary>Ends the query; the batch at work is begun again by the next run.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task StopAsync(CancellationToken cancellationToken = default) => _loop?.StopAsync(cancellationToken) ?? AskAsync(new() { Stop = true }, cancellationToken);

    /// <summary>What the last batch did; null before the first one has ended.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<StreamingQueryProgress?> LastProgressAsync(CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync(new() { LastProgress = true }, cancellationToken).ConfigureAwait(false);
        return answer.RecentProgress.RecentProgressJson is [.., var last] ? StreamingQueryProgress.FromJson(last) : null;
    }

    /// <summary>What the last batches did, as many as <c>spark.sql.streaming.numRecentProgressUpdates</c> says.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<StreamingQueryProgress>> RecentProgressAsync(CancellationToken cancellationToken = default)
    {
        var answer = await AskAsync(new() { RecentProgress = true }, cancellationToken).ConfigureAwait(false);
        return [.. answer.RecentProgress.RecentProgressJson.Select(StreamingQueryProgress.FromJson)];
    }

    /// <summary>Why the query failed; null when it did not.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<SparkException?> ExceptionAsync(CancellationToken cancellationToken = default)
    {
        if (_loop is not null) return _loop.Ended.Exception?.InnerException as SparkException;
        var failure = (await AskAsync(new() { Exception = true }, cancellationToken).ConfigureAwait(false)).Exception;
        return failure is not { HasExceptionMessage: true } ? null : new SparkException(failure.ExceptionMessage)
        {
            ErrorClass = failure.HasErrorClass ? failure.ErrorClass : null,
            ServerStackTrace = failure.HasStackTrace ? failure.StackTrace : null,
        };
    }

    /// <summary>How Spark computes the query's batches.</summary>
    /// <param name="extended">Whether the logical plans are told too; not by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<string> ExplainStringAsync(bool extended = false, CancellationToken cancellationToken = default) =>
        (await AskAsync(new() { Explain = new() { Extended = extended } }, cancellationToken).ConfigureAwait(false)).Explain.Result;

    private async Task<Proto.StreamingQueryCommandResult> AskAsync(Query command, CancellationToken cancellationToken)
    {
        command.QueryId = _id;
        var answer = await ForeachBatchFailure.TellAsync(() => _session.Runner
            .ResultAsync(new() { StreamingQueryCommand = command }, response => response.StreamingQueryCommandResult, [], cancellationToken)).ConfigureAwait(false);
        return answer ?? throw new SparkException($"The server did not answer {command.CommandCase} of streaming query {Id}.");
    }
}
