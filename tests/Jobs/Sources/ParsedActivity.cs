using System.Text.Json;
using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Tests.Sources;

/// <summary>The sample's month of activity, read by a parser that knows nothing of the simulator.</summary>
internal static class ParsedActivity
{
    private static readonly Lazy<(IReadOnlyList<SentMessage> Messages, FaultCounts Planted)> Month = new(() =>
    {
        var planted = new FaultCounts();
        return (SomeActivity.Of(SomeActivity.Options(), SomeActivity.To, planted), planted);
    });

    private static readonly Lazy<IReadOnlyList<(SentMessage Message, JsonElement Event)>> Parsed = new(() =>
        [.. Month.Value.Messages.Select(message => (message, Parse(message.Value))).Where(pair => pair.Item2 is not null).Select(pair => (pair.message, pair.Item2!.Value))]);

    public static IReadOnlyList<SentMessage> Messages => Month.Value.Messages;

    public static FaultCounts Planted => Month.Value.Planted;

    public static IReadOnlyList<(SentMessage Message, JsonElement Event)> Events => Parsed.Value;

    public static IEnumerable<(SentMessage Message, JsonElement Event)> Of(Topic topic) => Events.Where(pair => pair.Message.Topic == topic);

    public static string Text(this JsonElement activity, string property) => activity.GetProperty(property).GetString()!;

    public static DateTime At(this JsonElement activity) => activity.GetProperty("event_at").GetDateTime();

    private static JsonElement? Parse(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
