using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Bronze;

/// <summary>Messages as Spark's Kafka source gives them, with their text; a value that is no text keeps its bytes.</summary>
internal static class TopicTransform
{
    public static DataFrame Apply(DataFrame messages)
    {
        var text = Col("value").Cast("string");
        return messages.Select(
            Col("key").Cast("string").As("message_key"),
            MakeValidUtf8(text).As("value"),
            When(!IsValidUtf8(text), Col("value")).As("value_bytes"),
            Col("topic"),
            Col("partition"),
            Col("offset"),
            Col("timestamp").As("received_at"));
    }
}
