using System.Runtime.CompilerServices;
using Reelhouse.Spark.Plans;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Ml;

/// <summary>
/// What has parameters. Each is a property of MLlib's name (<c>regParam</c> is <c>RegParam</c>) and of MLlib's default; Spark is told of those that were set, and checks them.
/// See https://spark.apache.org/docs/4.2.0/ml-pipeline.html#parameters.
/// </summary>
public abstract class Params
{
    private readonly Dictionary<string, object> _set = [];
    private readonly IReadOnlyDictionary<string, object> _given;

    private protected Params(string className)
    {
        Uid = $"{className[(className.LastIndexOf('.') + 1)..]}_{Guid.NewGuid().ToString("N")[^12..]}";
        _given = new Dictionary<string, object>();
    }

    private protected Params(RemoteModelRef model)
    {
        Uid = model.Uid;
        _given = model.Params;
    }

    /// <summary>The name by which Spark's messages call the object; a model has its estimator's.</summary>
    public string Uid { get; }

    /// <summary>The parameters that were set, as messages carry them.</summary>
    internal Proto.MlParams Message => MachineLearning.Params(_set);

    /// <summary>The parameters that Spark knows: those that were set, and those that the model was fitted or saved with.</summary>
    internal IReadOnlyDictionary<string, object> Known
    {
        get
        {
            var known = new Dictionary<string, object>(_given);
            foreach (var (name, value) in _set) known[name] = value;
            return known;
        }
    }

    /// <summary>The value of the parameter that the calling property is named for.</summary>
    /// <typeparam name="T">Its type: <c>bool</c>, <c>int</c>, <c>long</c>, <c>double</c>, <c>string</c>, an array of <c>int</c>, <c>double</c> or <c>string</c>, or one of them that may be null.</typeparam>
    /// <param name="defaultValue">The value where none was set.</param>
    /// <param name="property">The property; its name with a small first letter is the parameter's.</param>
    protected T Param<T>(T defaultValue, [CallerMemberName] string property = "")
    {
        var name = NameOf(property);
        return _set.TryGetValue(name, out var value) || _given.TryGetValue(name, out value) ? (T)value : defaultValue;
    }

    /// <summary>Sets the parameter that the calling property is named for; null takes the value back.</summary>
    /// <param name="value">The value.</param>
    /// <param name="property">The property; its name with a small first letter is the parameter's.</param>
    protected void Set(object? value, [CallerMemberName] string property = "")
    {
        if (value is null) _set.Remove(NameOf(property));
        else _set[NameOf(property)] = value;
    }

    private static string NameOf(string property) => char.ToLowerInvariant(property[0]) + property[1..];
}
