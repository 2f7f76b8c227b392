using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Live;

/// <summary>How far a topic was taken: the last offset of each partition. Partitions that are not named were not begun.</summary>
internal sealed record Offsets(IReadOnlyDictionary<int, long> Last)
{
    public static readonly Offsets None = new(new Dictionary<int, long>());

    /// <summary>The partitions and last offsets of messages, to be read by <see cref="Of(IEnumerable{Row})"/>.</summary>
    public static DataFrame Frame(DataFrame messages) => messages.GroupBy("partition").Agg(Max("offset").As("last"));

    public static Offsets Of(IEnumerable<Row> rows) => new(rows.ToDictionary(row => row.GetAs<int>("partition"), row => row.GetAs<long>("last")));

    /// <summary>As far as both were taken.</summary>
    public Offsets And(Offsets other) => new(Last.Where(last => other.Last.ContainsKey(last.Key)).ToDictionary(last => last.Key, last => Math.Min(last.Value, other.Last[last.Key])));

    /// <summary>Whether a message lies beyond. Spark skips files by it.</summary>
    /// <param name="partition">The message's partition.</param>
    /// <param name="offset">Its offset.</param>
    public Column IsBeyond(Column partition, Column offset) => Last.Aggregate(
        Last.Count == 0 ? Lit(true) : !partition.IsIn([.. Last.Keys.Cast<object>()]),
        (any, last) => any | ((partition == last.Key) & (offset > last.Value)));

    public bool Equals(Offsets? other) => other is not null && Last.Count == other.Last.Count && Last.All(last => other.Last.TryGetValue(last.Key, out var offset) && offset == last.Value);

    public override int GetHashCode() => Last.Count;
}
