using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Reelhouse.Spark.Udfs.Capture;

/// <summary>The variables that a lambda captures, as data: what the compiler keeps in a class of its own goes out as JSON and comes back.</summary>
internal static class Closure
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static readonly JsonSerializerOptions Options = new()
    {
        IncludeFields = true, // of tuples
        NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals,
        RespectNullableAnnotations = false,
    };

    /// <summary>The values of the variables that the delegate uses; null where it uses none.</summary>
    /// <exception cref="NotSupportedException">A variable holds what is no data, or the method belongs to an object.</exception>
    public static JsonElement? Write(Delegate function)
    {
        if (function.Target is not { } target || !UsesInstance(function.Method)) return null;
        if (!IsCompilersOwn(target.GetType()))
        {
            throw new NotSupportedException(
                $"{function.Method.Name} belongs to an object of {target.GetType().Name}, which does not go to the workers; use a static method, or a lambda that captures only the values it needs.");
        }

        return JsonSerializer.SerializeToElement(Values(target, function.Method), Options);
    }

    /// <summary>An object for the method to be called on, its variables set; null for a static method.</summary>
    public static object? Read(MethodInfo method, JsonElement? captured)
    {
        if (method.IsStatic) return null;
        return Make(method.DeclaringType!, captured);
    }

    private static object Make(Type type, JsonElement? captured)
    {
        var target = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var variable in captured?.EnumerateObject() ?? default)
        {
            var field = type.GetField(variable.Name, Everything) ?? throw new FormatException($"{type.Name} has no variable '{variable.Name}'.");
            field.SetValue(target, IsCompilersOwn(field.FieldType) ? Make(field.FieldType, variable.Value) : variable.Value.Deserialize(field.FieldType, Options));
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
            values[field.Name] = value is not null && IsCompilersOwn(field.FieldType) ? Values(value, method) : Data(field, value);
        }

        return values;
    }

    private static object? Data(FieldInfo variable, object? value) => CapturableTypes.Fault(variable.FieldType) is { } fault
        ? throw new NotSupportedException($"The function captures '{VariableName(variable)}' of type {variable.FieldType.Name}, {fault}.")
        : value;

    // A lambda without captures is an instance method of a class with nothing in it.
    private static bool UsesInstance(MethodInfo method) => !method.IsStatic && UsedFields.Of(method).Count > 0 || !method.IsStatic && !IsCompilersOwn(method.DeclaringType!);

    private static bool IsCompilersOwn(Type type) => type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) && type.IsNested;

    // The compiler calls the captured object itself <>4__this.
    private static string VariableName(FieldInfo variable) => variable.Name.Contains("__this", StringComparison.Ordinal) ? "this" : variable.Name;
}
