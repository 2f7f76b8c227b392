using Reelhouse.Spark;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>Candidates with their verdicts, kept by Spark until they are written.</summary>
internal sealed class JudgedRows(DataFrame all, Tally tally) : IAsyncDisposable
{
    public DataFrame All { get; } = all;

    public DataFrame Accepted { get; } = Judge.Accepted(all);

    public Tally Tally { get; } = tally;

    public ValueTask DisposeAsync() => ForgetAsync(All);

    /// <summary>Lets Spark forget rows that it keeps. Where Spark is gone they are gone too, and what ended it must not be hidden by this.</summary>
    public static async ValueTask ForgetAsync(DataFrame rows)
    {
        try
        {
            await rows.UnpersistAsync().ConfigureAwait(false);
        }
        catch (SparkException)
        {
            // The session's end frees them.
        }
    }
}
