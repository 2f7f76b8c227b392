using System.Collections.Concurrent;

namespace Reelhouse.Features;

/// <summary>The features of records.</summary>
public static class FeatureSets
{
    private static readonly ConcurrentDictionary<Type, object> Known = new();

    /// <summary>The features that a record declares.</summary>
    /// <exception cref="InvalidOperationException">A parameter has no <see cref="FeatureAttribute"/>, or is no double.</exception>
    public static FeatureSet<TFeatures> Of<TFeatures>() => (FeatureSet<TFeatures>)Known.GetOrAdd(typeof(TFeatures), _ => new FeatureSet<TFeatures>());
}
