using System.Reflection;

namespace Reelhouse.Spark.Rows.Records;

/// <summary>A .NET type that a column's values go into or come from, without <see cref="Nullable{T}"/>, and whether it has room for null.</summary>
/// <remarks>Code compiled without nullable annotations does not say: it has room.</remarks>
internal sealed record Target(Type Type, bool IsNullable, NullabilityInfo? Annotations)
{
    /// <summary>The type as declared: with <see cref="Nullable{T}"/> where a value type has room for null.</summary>
    public Type Declared => IsNullable && Type.IsValueType ? typeof(Nullable<>).MakeGenericType(Type) : Type;

    public static Target Of(Type type, NullabilityInfo? annotations = null)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        var nullable = underlying is not null || (!type.IsValueType && annotations?.ReadState is not NullabilityState.NotNull);
        return new Target(underlying ?? type, nullable, annotations);
    }

    public static Target Of(ParameterInfo parameter) => Of(parameter.ParameterType, new NullabilityInfoContext().Create(parameter));

    public static Target Of(PropertyInfo property) => Of(property.PropertyType, new NullabilityInfoContext().Create(property));

    /// <summary>The type of an array's or list's elements, a dictionary's keys (0) or its values (1).</summary>
    public Target Argument(int index) => Type.IsArray
        ? Of(Type.GetElementType()!, Annotations?.ElementType)
        : Of(Type.GetGenericArguments()[index], Annotations?.GenericTypeArguments.ElementAtOrDefault(index));
}
