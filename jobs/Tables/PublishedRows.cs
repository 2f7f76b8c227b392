using Reelhouse.Spark;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>A table's rows, and what they are computed with at the server, such as models: it is let go once they are written.</summary>
internal sealed class PublishedRows(DataFrame rows, params IReadOnlyList<IAsyncDisposable> computedWith) : IAsyncDisposable
{
    public DataFrame Rows { get; } = rows;

    public async ValueTask DisposeAsync()
    {
        foreach (var part in computedWith) await LetGoAsync(part).ConfigureAwait(false);
    }

    private static async Task LetGoAsync(IAsyncDisposable part)
    {
        try
        {
            await part.DisposeAsync().ConfigureAwait(false);
        }
        catch (SparkException)
        {
            // Where Spark is gone it is gone too, and what ended it must not be hidden by this; else the session's end frees it.
        }
    }
}
