namespace Reelhouse.Jobs.Sources.Activity;

internal static class Topics
{
    public static readonly Topic[] All = Enum.GetValues<Topic>();

    private static readonly string[] Names =
        ["playback", "subscriptions", "payments", "ratings", "searches", "support_tickets", "campaign_touches"];

    public static string Name(this Topic topic) => Names[(int)topic];
}
