using System.Text.Json;
using Reelhouse.Features;

namespace Reelhouse.Churn.Tests;

public sealed class ChurnFeaturesTests
{
    private static readonly FeatureSet<ChurnFeatures> Features = FeatureSets.Of<ChurnFeatures>();

    [Fact]
    public void the_readme_lists_the_features() =>
        Assert.Contains(Features.Documentation, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")), StringComparison.Ordinal);

    [Fact]
    public void a_row_is_given_to_a_model_in_the_order_of_the_record_and_what_is_missing_is_NaN()
    {
        var row = new ChurnFeatures(1, 2, null, 4, 5, 6, 7, null, 9, 10, 11, 12, 13, 14, 15, 16);
        Assert.Equal([1, 2, float.NaN, 4, 5, 6, 7, float.NaN, 9, 10, 11, 12, 13, 14, 15, 16], Features.Values(row));
    }

    [Fact]
    public void a_row_is_made_of_values_in_the_order_of_the_record_and_only_what_may_be_missing_is_null()
    {
        double?[] values = [1, 2, null, 4, 5, 6, 7, null, 9, 10, 11, 12, 13, 14, 15, 16];
        Assert.Equal(new ChurnFeatures(1, 2, null, 4, 5, 6, 7, null, 9, 10, 11, 12, 13, 14, 15, 16), Features.Of(values));
        Assert.Contains("tenure_days is missing", Assert.Throws<ArgumentException>(() => Features.Of([null, .. values[1..]])).Message, StringComparison.Ordinal);
        Assert.Contains("16 features; 15 values", Assert.Throws<ArgumentException>(() => Features.Of(values[1..])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void the_signature_names_every_feature_and_which_may_be_missing()
    {
        using var signature = JsonDocument.Parse(Features.Signature);
        Assert.Equal(Features.All.Select(feature => feature.Name), signature.RootElement.EnumerateArray().Select(feature => feature.GetProperty("name").GetString()));
        Assert.Equal(["age", "days_since_watched"], signature.RootElement.EnumerateArray().Where(feature => !feature.GetProperty("required").GetBoolean()).Select(feature => feature.GetProperty("name").GetString()));
    }

    [Fact]
    public void a_record_with_a_parameter_that_is_no_feature_is_refused_by_its_name() =>
        Assert.Contains("Bare.Days", Assert.Throws<InvalidOperationException>(FeatureSets.Of<Bare>).Message, StringComparison.Ordinal);

    private sealed record Bare(double Days);
}
