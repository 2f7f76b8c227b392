using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Udfs.Capture;

/// <summary>The variables that a lambda captures, as data: what the compiler keeps in a class of its own goes out as JSON and comes back.</summary>
internal static class Closure
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    /// <summary>How data are written and read.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        IncludeFields = true, // of tuples
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    /// <summary>The values of the variables that the delegate uses; null where it uses none.</summary>
    /// <exception cref="NotSupportedException">A variable holds what is no data, or the method belongs to an object.</exception>
    public static JsonElement? Write(Delegate function)
    {
        var method = function.Method;
        if (method.IsStatic ? function.Target is not null : !UsedFields.IsMadeByCompiler(method.DeclaringType))
        {
            throw new NotSupportedException(
                $"{method.Name} belongs to an object of {function.Target!.GetType().Name}, which does not go to the workers; use a static method, or a lambda that captures only the values it needs.");
        }

        var values = method.IsStatic ? [] : Values(function.Target!, method);
        return values.Count == 0 ? null : JsonSerializer.SerializeToElement(values, Options);
    }

    /// <summary>An object for the method to be called on, its variables set; null for a static method.</summary>
    public static object? Read(MethodInfo method, JsonElement? captured) => method.IsStatic ? null : Make(method.DeclaringType!, captured);

    private static object Make(Type type, JsonElement? captured)
    {
        var target = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var variable in captured?.EnumerateObject() ?? default)
        {
            var field = type.GetField(variable.Name, Everything) ?? throw new FormatException($"{type.Name} has no variable '{variable.Name}'.");
            field.SetValue(target, UsedFields.IsMadeByCompiler(field.FieldType) ? Make(field.FieldType, variable.Value) : variable.Value.Deserialize(field.FieldType, Options));
        }

        return target;
    }

    private static Dictionary<string, object?> Values(object target, MethodInfo method)
    {
        var values = new Dictionary<string, object?>();
        foreach (var field in UsedFields.Of(method))
        {
            if (!field.DeclaringType!.IsInstanceOfType(target)) continue;
            var value = field.GetValue(target);
            values[field.Name] = value is not null && UsedFields.IsMadeByCompiler(field.FieldType) ? Values(value, method) : Data(field, value);
        }

        return values;
    }

    private static object? Data(FieldInfo variable, object? value) => CapturableTypes.Fault(variable.FieldType) is { } fault
        ? throw new NotSupportedException($"The function captures '{VariableName(variable)}' of type {variable.FieldType.Name}, {fault}.")
        : value;

    // The compiler calls the captured object itself <>4__this.
    private static string VariableName(FieldInfo variable) => variable.Name.Contains("__this", StringComparison.Ordinal) ? "this" : variable.Name;
}
