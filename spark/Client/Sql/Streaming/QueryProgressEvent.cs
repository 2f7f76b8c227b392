using System.Text.Json;

namespace Reelhouse.Spark.Sql.Streaming;

/// <summary>A streaming query has ended a batch.</summary>
/// <param name="Progress">What the batch did.</param>
public sealed record QueryProgressEvent(StreamingQueryProgress Progress)
{
    internal static QueryProgressEvent FromJson(string json)
    {
        using var read = JsonDocument.Parse(json);
        return new(StreamingQueryProgress.FromJson(read.RootElement.GetProperty("progress").GetRawText()));
    }
}
