using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>A table's rows, and what they are computed with at the server, such as models: it is let go once they are written.</summary>
internal sealed class PublishedRows(DataFrame rows, params IReadOnlyList<IAsyncDisposable> computedWith) : IAsyncDisposable
{
    public DataFrame Rows { get; } = rows;

    public async ValueTask DisposeAsync()
    {
        foreach (var part in computedWith) await part.DisposeAsync().ConfigureAwait(false);
    }
}
