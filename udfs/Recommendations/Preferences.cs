using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Recommendations;

/// <summary>How long each subscriber watched each title, with the numbers that stand for both: their places in the order of their ids. Kept by Spark until it is disposed.</summary>
public sealed class Preferences : IAsyncDisposable
{
    private Preferences(DataFrame rows, long mostTitles)
    {
        Rows = rows;
        MostTitles = mostTitles;
    }

    /// <summary>subscriber_id, title_id, watched_hours, subscriber, title.</summary>
    public DataFrame Rows { get; }

    /// <summary>How many titles the subscriber with most has watched; 0 where nobody has watched anything.</summary>
    public long MostTitles { get; }

    /// <summary>Numbers subscribers and titles.</summary>
    /// <param name="plays">What <see cref="Plays.Known"/> gives, or some of it.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    public static async Task<Preferences> OfAsync(DataFrame plays, CancellationToken cancellationToken)
    {
        var byTitle = await Plays.ByTitle(plays).PersistAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        // One part in one order: sums of floating-point numbers, and with them the model, then come out the same every time.
        var rows = await byTitle.Join(Numbered(byTitle, "subscriber"), ["subscriber_id"]).Join(Numbered(byTitle, "title"), ["title_id"])
            .Coalesce(1).SortWithinPartitions("subscriber", "title").PersistAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var most = await rows.GroupBy("subscriber").Agg(Count(Lit(1)).As("titles")).Agg(Coalesce(Max("titles"), Lit(0L)).As("titles"))
            .CollectAsync<long>(cancellationToken).ConfigureAwait(false);
        await byTitle.UnpersistAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        return new(rows, most[0]);
    }

    /// <summary>Lets Spark forget the rows.</summary>
    public async ValueTask DisposeAsync() => await Rows.UnpersistAsync().ConfigureAwait(false);

    private static DataFrame Numbered(DataFrame rows, string what) => rows.Select($"{what}_id").Distinct()
        .WithColumn(what, RowNumber().Over(Window.OrderBy($"{what}_id")));
}
