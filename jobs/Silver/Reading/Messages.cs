using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver;

/// <summary>Reads the JSON of messages. What is missing, or no such value, is null.</summary>
internal static class Messages
{
    /// <summary>The messages with the parts of their JSON as <c>event.…</c>.</summary>
    /// <param name="messages">A bronze table of a topic.</param>
    /// <param name="parts">The JSON's parts, as Spark DDL.</param>
    public static DataFrame Parse(DataFrame messages, string parts) =>
        messages.WithColumn("event", FromJson(Col("value"), StructType.FromDdl(parts)));

    /// <summary>The message as it was received; bytes that are no text as base 64.</summary>
    public static Column Raw => Coalesce(When(Col("value_bytes").IsNotNull(), Base64(Col("value_bytes"))), Col("value"));
}
