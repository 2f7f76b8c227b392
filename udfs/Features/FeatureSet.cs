using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Features;

/// <summary>
/// The features that a record declares by <see cref="FeatureAttribute"/>, in the order of its constructor: what computes them, what a model is trained on and given, its signature and its
/// documentation all come from here.
/// </summary>
/// <typeparam name="TFeatures">The record; all its parameters are doubles with the attribute.</typeparam>
public sealed class FeatureSet<TFeatures>
{
    private readonly Action<TFeatures, float[]> _fill = CompileFill();
    private readonly Func<IReadOnlyList<double?>, TFeatures> _make = CompileMake();

    internal FeatureSet() => All = [.. Parameters().Select(Read)];

    /// <summary>The features, in order.</summary>
    public IReadOnlyList<FeatureDefinition> All { get; }

    /// <summary>The features as columns, each under its name.</summary>
    public IReadOnlyList<Column> Columns => [.. All.Select(feature => Value(feature).As(feature.Name))];

    /// <summary>The features as MLflow describes a model's inputs: https://mlflow.org/docs/latest/ml/model/signatures.</summary>
    public string Signature => JsonSerializer.Serialize(All.Select(feature => new { name = feature.Name, type = "double", required = !feature.IsNullable }));

    /// <summary>A table of the features in Markdown: name, what it says, what computes it.</summary>
    public string Documentation => string.Join('\n', ["| feature | says | Spark SQL |", "|---|---|---|", .. All.Select(Line)]);

    /// <summary>A row as a model is given it: a float a feature, NaN where it is missing.</summary>
    public float[] Values(TFeatures row)
    {
        var values = new float[All.Count];
        _fill(row, values);
        return values;
    }

    /// <summary>A row of values.</summary>
    /// <param name="values">A value a feature, in their order; null where it is missing.</param>
    /// <exception cref="ArgumentException">The values are not as many as the features, or one is missing that may not be.</exception>
    public TFeatures Of(IReadOnlyList<double?> values)
    {
        if (values.Count != All.Count) throw new ArgumentException($"{typeof(TFeatures).Name} has {All.Count} features; {values.Count} values were given.", nameof(values));
        for (var at = 0; at < All.Count; at++)
        {
            if (values[at] is null && !All[at].IsNullable) throw new ArgumentException($"{typeof(TFeatures).Name}.{All[at].Name} is missing, and may not be.", nameof(values));
        }

        return _make(values);
    }

    private static Column Value(FeatureDefinition feature)
    {
        var value = Expr(feature.Expression).Cast("double");
        return feature.IsNullable ? value : Coalesce(value, Lit(0.0));
    }

    private static string Line(FeatureDefinition feature) => $"| `{feature.Name}` | {feature.Description} | `{feature.Expression.Replace("|", "\\|", StringComparison.Ordinal)}` |";

    private static ParameterInfo[] Parameters() => typeof(TFeatures).GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters();

    private static FeatureDefinition Read(ParameterInfo parameter)
    {
        var feature = parameter.GetCustomAttribute<FeatureAttribute>()
            ?? throw new InvalidOperationException($"{typeof(TFeatures).Name}.{parameter.Name} is no feature: give it a [Feature(description, expression)].");
        var isNullable = parameter.ParameterType == typeof(double?);
        if (!isNullable && parameter.ParameterType != typeof(double))
            throw new InvalidOperationException($"{typeof(TFeatures).Name}.{parameter.Name} is a {parameter.ParameterType.Name}; features are doubles.");
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(parameter.Name!);
        return new(name, feature.Description, feature.Expression, isNullable, feature.Topic ?? name, feature.Reason ?? $"{feature.Description}: {{0}}");
    }

    private static Action<TFeatures, float[]> CompileFill()
    {
        var (row, values) = (Expression.Parameter(typeof(TFeatures)), Expression.Parameter(typeof(float[])));
        var assignments = Parameters().Select((parameter, at) => Expression.Assign(
            Expression.ArrayAccess(values, Expression.Constant(at)),
            Expression.Convert(OrMissing(Expression.Property(row, parameter.Name!)), typeof(float))));
        return Expression.Lambda<Action<TFeatures, float[]>>(Expression.Block(assignments), row, values).Compile();
    }

    private static Func<IReadOnlyList<double?>, TFeatures> CompileMake()
    {
        var values = Expression.Parameter(typeof(IReadOnlyList<double?>));
        var constructor = typeof(TFeatures).GetConstructors().MaxBy(each => each.GetParameters().Length)!;
        var arguments = constructor.GetParameters().Select((parameter, at) => Expression.Convert(Expression.Property(values, "Item", Expression.Constant(at)), parameter.ParameterType));
        return Expression.Lambda<Func<IReadOnlyList<double?>, TFeatures>>(Expression.New(constructor, arguments), values).Compile();
    }

    private static Expression OrMissing(Expression value) => value.Type == typeof(double?) ? Expression.Coalesce(value, Expression.Constant(double.NaN)) : value;
}
