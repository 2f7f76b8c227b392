using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Reelhouse.Spark.Analyzers;

/// <summary>Finds functions that workers can't be given, where a lambda or method is the argument of a parameter that is marked as run by workers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ShippedFunctionAnalyzer : DiagnosticAnalyzer
{
    private const string Marker = "Reelhouse.Spark.Udfs.RunsOnWorkersAttribute";

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [FunctionRules.NoData, FunctionRules.ObjectAround, FunctionRules.MethodOfObject, FunctionRules.Generic];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(Marker) is { } marker) start.RegisterOperationAction(argument => Check(argument, marker), OperationKind.Argument);
        });
    }

    private static void Check(OperationAnalysisContext context, INamedTypeSymbol marker)
    {
        var argument = (IArgumentOperation)context.Operation;
        foreach (var function in FunctionsOf(argument.Value))
        {
            if (argument.Parameter?.GetAttributes().Any(each => SymbolEqualityComparer.Default.Equals(each.AttributeClass, marker)) == true) CheckFunction(context, function, argument.Parameter.ContainingSymbol);
        }
    }

    // Functions that come out of variables or calls are not followed.
    private static IEnumerable<IOperation> FunctionsOf(IOperation value) => value switch
    {
        IConversionOperation conversion => FunctionsOf(conversion.Operand),
        IDelegateCreationOperation creation => FunctionsOf(creation.Target),
        IConditionalOperation { WhenFalse: { } otherwise } choice => FunctionsOf(choice.WhenTrue).Concat(FunctionsOf(otherwise)),
        IAnonymousFunctionOperation or IMethodReferenceOperation => [value],
        _ => [],
    };

    private static void CheckFunction(OperationAnalysisContext context, IOperation function, ISymbol takenBy)
    {
        if (function is IMethodReferenceOperation { Method: { MethodKind: not MethodKind.LocalFunction } method, Instance: { } instance })
            context.ReportDiagnostic(Diagnostic.Create(FunctionRules.MethodOfObject, function.Syntax.GetLocation(), method.Name, Name(instance.Type)));
        else if (IsGeneric(function is IAnonymousFunctionOperation lambda ? lambda.Symbol : ((IMethodReferenceOperation)function).Method))
            context.ReportDiagnostic(Diagnostic.Create(FunctionRules.Generic, function.Syntax.GetLocation()));
        else
            CheckCaptures(context, Captures.Of(function, context.ContainingSymbol), SessionOf(function, takenBy));
    }

    // A function of a stream's batches finds its session in the batch.
    private static string? SessionOf(IOperation function, ISymbol takenBy) => takenBy.Name == "ForeachBatch"
        ? $"{(function is IAnonymousFunctionOperation { Symbol.Parameters: { Length: > 0 } parameters } && parameters[0].Name != "_" ? parameters[0].Name : "batch")}.SparkSession"
        : null;

    // Lambdas and local functions have the type parameters of all that they are written in.
    private static bool IsGeneric(ISymbol? symbol) => symbol switch
    {
        IMethodSymbol method => method.IsGenericMethod || IsGeneric(method.ContainingSymbol),
        INamedTypeSymbol type => type.IsGenericType,
        _ => symbol is not null && IsGeneric(symbol.ContainingSymbol),
    };

    private static void CheckCaptures(OperationAnalysisContext context, Captures captures, string? session)
    {
        foreach (var uses in captures.Variables.GroupBy(each => each.Variable, (IEqualityComparer<ISymbol>)SymbolEqualityComparer.Default))
        {
            var type = uses.First().Type;
            if (CapturableTypes.Fault(type) is { } fault && FirstReached(context, uses.Select(each => each.Use)) is { } use)
                context.ReportDiagnostic(Diagnostic.Create(FunctionRules.NoData, use.GetLocation(), uses.Key.Name, Name(type), session is not null && type.Name == "SparkSession" ? $"which is no data; use {session}" : fault));
        }

        // Beside variables, the object is one of them; alone, the function becomes a method of it.
        var around = context.ContainingSymbol.ContainingType;
        if ((captures.Variables.Count == 0 || CapturableTypes.Fault(around) is not null) && FirstReached(context, captures.This) is { } first)
            context.ReportDiagnostic(Diagnostic.Create(FunctionRules.ObjectAround, first.GetLocation(), Name(around)));
    }

    // What is never reached is not in the compiled function.
    private static SyntaxNode? FirstReached(OperationAnalysisContext context, IEnumerable<SyntaxNode> uses) => uses.FirstOrDefault(use =>
        use.FirstAncestorOrSelf<StatementSyntax>() is not { } statement
        || context.Operation.SemanticModel!.AnalyzeControlFlow(statement) is not { Succeeded: true, StartPointIsReachable: false });

    private static string Name(ITypeSymbol? type) => type?.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat) ?? "";
}
