using System.Text.Json;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Somebody looked for a title, and found one or not.</summary>
internal readonly record struct SearchEvent(DateTime At, string Query, int ResultCount, string? ChosenTitleId) : IActivityEvent
{
    public static Topic Topic => Topic.Searches;

    public string Type => "searched";

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("query"u8, Query);
        json.WriteNumber("result_count"u8, ResultCount);
        json.WriteString("chosen_title_id"u8, ChosenTitleId);
    }
}
