using System.Text.Json;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A campaign reached somebody, and what they did with it.</summary>
internal readonly record struct CampaignTouchEvent(string Type, DateTime At, string CampaignId, string Channel, string Variant) : IActivityEvent
{
    public const string Sent = "campaign_sent";
    public const string Opened = "campaign_opened";
    public const string Clicked = "campaign_clicked";

    public static Topic Topic => Topic.CampaignTouches;

    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteString("campaign_id"u8, CampaignId);
        json.WriteString("channel"u8, Channel);
        json.WriteString("variant"u8, Variant);
    }
}
