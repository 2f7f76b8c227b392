using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Tables;

/// <summary>Where a row came from, as one column that is the same for files and for topics.</summary>
internal static class Origin
{
    private static readonly (string Name, string Type)[] Parts =
    [
        ("file", "string"), ("row", "bigint"), ("topic", "string"), ("partition", "int"), ("offset", "bigint"), ("received_at", "timestamp"),
    ];

    private static readonly string[] InTime = ["received_at", "topic", "partition", "offset", "file", "row"];

    /// <summary>The time a message was received.</summary>
    public static Column ReceivedAt => Col(CandidateColumns.Origin).GetField("received_at");

    /// <summary>In this order the first of two equal rows is found, the same in every run.</summary>
    public static IEnumerable<Column> Order => InTime.Select(Col(CandidateColumns.Origin).GetField);

    public static Column OfFile() => Of(new() { ["file"] = Col("source_file"), ["row"] = Col("source_row") });

    public static Column OfMessage() =>
        Of(new() { ["topic"] = Col("topic"), ["partition"] = Col("partition"), ["offset"] = Col("offset"), ["received_at"] = Col("received_at") });

    /// <summary>An event of a silver table, which knows only when it was received.</summary>
    public static Column OfEvent() => Of(new() { ["received_at"] = Col("received_at") });

    private static Column Of(Dictionary<string, Column> known) =>
        Struct([.. Parts.Select(part => known.GetValueOrDefault(part.Name, Lit(null)).Cast(part.Type).As(part.Name))]);
}
