using System.ComponentModel;

namespace Reelhouse.Features;

/// <summary>Makes a record's parameter a feature: a number that a model is given. A parameter that may be null may be missing.</summary>
/// <param name="description">What it says, in the words of those who are told a prediction's reasons.</param>
/// <param name="expression">The Spark SQL that computes it; an aggregate where a feature sums up events. Where the parameter may not be null, null becomes 0.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class FeatureAttribute(string description, string expression) : DescriptionAttribute(description)
{
    /// <summary>The Spark SQL that computes the feature.</summary>
    public string Expression { get; } = expression;
}
