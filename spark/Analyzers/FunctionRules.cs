using Microsoft.CodeAnalysis;

namespace Reelhouse.Spark.Analyzers;

/// <summary>What is told of a function that workers can't be given; README.md explains each.</summary>
internal static class FunctionRules
{
    private const string Category = "Udf";

    public static readonly DiagnosticDescriptor NoData = new(
        "RHS001", "A function captures what is no data", "The function captures '{0}' of type {1}, {2}", Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor ObjectAround = new(
        "RHS002", "A function uses the object around it",
        "The function uses 'this', an object of {0}, which does not go to the workers; copy the values it needs into local variables before it",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor MethodOfObject = new(
        "RHS003", "A function is a method of an object",
        "{0} belongs to an object of {1}, which does not go to the workers; use a static method, or a lambda that captures only the values it needs",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);

    public static readonly DiagnosticDescriptor Generic = new(
        "RHS004", "A function is generic", "The function is generic or in a generic method or type, where no worker finds it; use a method or lambda of a plain class",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true);
}
