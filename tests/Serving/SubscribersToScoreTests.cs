using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelhouse.Serving.Requests;

namespace Reelhouse.Serving.Tests;

public sealed class SubscribersToScoreTests
{
    private const string Whole =
        """
        {"tenure_days": 12, "monthly_usd": 10, "age": null, "watched_hours_week": 1, "watched_hours_month": 2.5, "watched_hours_recent": 1, "sessions_week": 3, "days_since_watched": 1, "start_failures_week": 0,
        "start_failures_recent": 0, "rebuffers_week": 0, "rebuffers_recent": 0, "tickets_month": 0, "tickets_recent": 0, "failed_attempts": 0, "failed_payments_month": 0}
        """;

    [Fact]
    public void one_subscriber_is_read()
    {
        var read = Read($$"""{"subscriber_id": "7", "features": {{Whole}}}""");
        Assert.Empty(read.Faults);
        Assert.Equal(["7"], read.Ids);
        var features = Assert.Single(read.All);
        Assert.Equal((12, 2.5, null), (features.TenureDays, features.WatchedHoursMonth, features.Age));
    }

    [Fact]
    public void a_batch_keeps_its_order_and_an_id_may_be_left_out()
    {
        var read = Read($$"""[{"features": {{Whole}}}, {"subscriber_id": "7", "features": {{Whole}}}]""");
        Assert.Empty(read.Faults);
        Assert.Equal([null, "7"], read.Ids);
        Assert.Empty(Read("[]").Faults);
    }

    [Theory]
    [InlineData("tenure_days", "\"long\"", "[1].features.tenure_days is \"long\": give a number from 0 to 1e9.")]
    [InlineData("age", "true", "[1].features.age is true: give a number from 0 to 1e9, or null where it is not known.")]
    [InlineData("monthly_usd", "1e999", "[1].features.monthly_usd is 1e999: give a number from 0 to 1e9.")]
    [InlineData("monthly_usd", "1e30", "[1].features.monthly_usd is 1e30: give a number from 0 to 1e9.")]
    [InlineData("monthly_usd", "-12", "[1].features.monthly_usd is -12: give a number from 0 to 1e9.")]
    [InlineData("sessions_week", "null", "[1].features.sessions_week is null: give a number from 0 to 1e9.")]
    [InlineData("age", "\"\\ud800\"", "[1].features.age is \"\\ud800\": give a number from 0 to 1e9, or null where it is not known.")]
    [InlineData("age", "1, \"age\": 2", "[1].features.age is there twice: give it once.")]
    public void a_value_that_is_none_is_named_with_its_place(string feature, string value, string fault)
    {
        var features = JsonNode.Parse(Whole)!.AsObject();
        features.Remove(feature);
        var spoilt = $$"""{"{{feature}}": {{value}}, {{features.ToJsonString()[1..]}}""";
        Assert.Equal([fault], Read($$"""[{"features": {{Whole}}}, {"features": {{spoilt}}}]""").Faults);
    }

    [Fact]
    public void a_feature_that_is_missing_and_one_that_is_unknown_are_both_named()
    {
        var faults = Read($$"""{"features": {{Whole.Replace("tenure_days", "tenure", StringComparison.Ordinal)}}}""").Faults;
        Assert.StartsWith("features.tenure is no feature: they are tenure_days, monthly_usd, age, ", faults[0], StringComparison.Ordinal);
        Assert.Equal("features.tenure_days is missing: give a number (Days since they joined).", faults[1]);
    }

    [Theory]
    [InlineData("3", "The body is 3: give a subscriber, {\"features\": {…}}, or an array of them.")]
    [InlineData("[3]", "[0] is 3: give a subscriber, {\"subscriber_id\": …, \"features\": {…}}.")]
    [InlineData("{\"features\": 3}", "features is 3: give subscriber_id, a text, and features, an object.")]
    [InlineData("{\"subscriber_id\": null, \"subscriber_id\": null}", "subscriber_id is there twice: give it once.")]
    [InlineData("{\"subscriber_id\": 3}", "subscriber_id is 3: give subscriber_id, a text, and features, an object.")]
    public void what_is_no_subscriber_is_named(string body, string fault) => Assert.Equal(fault, Read(body).Faults[0]);

    [Theory]
    [InlineData("{\"subscriber_id\": \"\\ud800\"}", "The body has a text that is no Unicode: ")]
    [InlineData("[{\"\\ud800\": 1}]", "[0] has a text that is no Unicode: ")]
    [InlineData("{\"features\": {\"\\ud800\": 1}}", "The body has a text that is no Unicode: ")]
    public void a_text_with_half_a_character_is_named(string body, string fault) => Assert.StartsWith(fault, Read(body).Faults[0], StringComparison.Ordinal);

    [Theory]
    [InlineData("\"~\"", "The body is \"\uFFFD\": give a subscriber, {\"features\": {…}}, or an array of them.")]
    [InlineData("{\"subscriber_id\": \"~\"}", "The body has a text that is no Unicode: Cannot transcode invalid UTF-8 JSON text to UTF-16 string.")]
    public void bytes_that_are_no_text_are_named(string body, string fault)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(body).Select(each => each == '~' ? (byte)0xFF : each)];
        using var document = JsonDocument.Parse(bytes);
        Assert.Equal(fault, SubscribersToScore.Read(document.RootElement).Faults[0]);
    }

    [Fact]
    public void a_batch_of_too_many_is_refused() =>
        Assert.Equal(
            ["The array has 10001 subscribers: give 10000 at most; more are a job for gold.churn_scores."],
            Read($"[{string.Join(',', Enumerable.Repeat("{}", SubscribersToScore.Most + 1))}]").Faults);

    private static SubscribersToScore Read(string body)
    {
        using var document = JsonDocument.Parse(body);
        return SubscribersToScore.Read(document.RootElement);
    }
}
