using Apache.Arrow;

namespace Reelhouse.Spark.Udfs;

/// <summary>Makes column functions of functions over Arrow arrays.</summary>
internal static class ColumnFunctions
{
    /// <exception cref="ArgumentException">A parameter or the result is no Arrow array.</exception>
    public static ColumnFunction Create(Delegate function)
    {
        var parameters = function.Method.GetParameters();
        if (!function.Method.ReturnType.IsAssignableTo(typeof(IArrowArray)) || !parameters.All(parameter => parameter.ParameterType.IsAssignableTo(typeof(IArrowArray))))
            throw new ArgumentException($"{function.Method.Name} must take Arrow arrays and return one.", nameof(function));
        return new(columns => (IArrowArray)function.DynamicInvoke([.. columns.Arrays])!);
    }
}
