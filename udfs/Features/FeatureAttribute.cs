using System.ComponentModel;

namespace Reelhouse.Features;

/// <summary>Makes a record's parameter a feature: a number that a model is given. A parameter that may be null may be missing.</summary>
/// <param name="description">What it says, in the words of its documentation.</param>
/// <param name="expression">The Spark SQL that computes it; an aggregate where a feature sums up events. Where the parameter may not be null, null becomes 0.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FeatureAttribute(string description, string expression) : DescriptionAttribute(description)
{
    /// <summary>The Spark SQL that computes the feature.</summary>
    public string Expression { get; } = expression;

    /// <summary>What the feature speaks of; features of one topic count together where a prediction is explained. Null for a topic of its own.</summary>
    public string? Topic { get; init; }

    /// <summary>What people are told when the feature drives a prediction, with its value as <c>{0}</c>: <c>failed starts in the last week: {0:0}</c>. The description with the value by default.</summary>
    public string? Reason { get; init; }
}
