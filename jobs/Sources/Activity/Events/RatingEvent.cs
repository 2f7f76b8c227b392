using System.Text.Json;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A title got one to five stars.</summary>
internal readonly record struct RatingEvent(DateTime At, string TitleId, int Stars) : IActivityEvent
{
    public static Topic Topic => Topic.Ratings;

    public string Type => "title_rated";

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("title_id"u8, TitleId);
        json.WriteNumber("stars"u8, Stars);
    }
}
