using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>Candidates with their verdicts, kept by Spark until they are written.</summary>
internal sealed class JudgedRows(DataFrame all, Tally tally) : IAsyncDisposable
{
    public DataFrame All { get; } = all;

    public DataFrame Accepted { get; } = Judge.Accepted(all);

    public Tally Tally { get; } = tally;

    public async ValueTask DisposeAsync() => await All.UnpersistAsync().ConfigureAwait(false);
}
