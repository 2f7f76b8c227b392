using System.Reflection;
using Apache.Arrow;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Tells functions over Arrow arrays from those over values.</summary>
internal static class ArrowParameters
{
    /// <summary>Whether the method takes Arrow arrays: all its parameters are some, and there is one at least.</summary>
    public static bool Has(MethodInfo method) =>
        method.GetParameters() is { Length: > 0 } parameters && parameters.All(parameter => IsArray(parameter.ParameterType));

    public static bool IsArray(Type type) => type.IsAssignableTo(typeof(IArrowArray));

    /// <summary>The arrays for the parameters.</summary>
    /// <exception cref="InvalidCastException">An array is of another type than its parameter.</exception>
    public static IArrowArray Require(ParameterInfo parameter, IArrowArray array) => parameter.ParameterType.IsInstanceOfType(array)
        ? array
        : throw new InvalidCastException($"The column for parameter '{parameter.Name}' is a {array.GetType().Name}, which is no {parameter.ParameterType.Name}.");
}
