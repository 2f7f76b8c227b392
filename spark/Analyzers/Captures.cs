using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Reelhouse.Spark.Analyzers;

/// <summary>What a lambda or local function uses of the code around it: itself, in lambdas within, and in local functions that it calls.</summary>
internal sealed class Captures
{
    private readonly HashSet<ISymbol> _functions = new(SymbolEqualityComparer.Default);
    private readonly List<(ISymbol Variable, ITypeSymbol Type, SyntaxNode Use)> _variables = [];
    private readonly List<SyntaxNode> _this = [];
    private readonly ISymbol _member;

    private Captures(ISymbol member) => _member = member;

    /// <summary>Every use of a variable from around the function.</summary>
    public IReadOnlyList<(ISymbol Variable, ITypeSymbol Type, SyntaxNode Use)> Variables => _variables;

    /// <summary>Every use of the object around the function.</summary>
    public IReadOnlyList<SyntaxNode> This => _this;

    /// <param name="function">A lambda, or a reference to a local function.</param>
    /// <param name="member">What the function is written in: a method, or a field or property with its first value.</param>
    public static Captures Of(IOperation function, ISymbol member)
    {
        var captures = new Captures(member);
        captures.Visit(function);
        return captures;
    }

    private void Visit(IOperation operation)
    {
        if (IsLeftOut(operation)) return;
        switch (operation)
        {
            case IAnonymousFunctionOperation lambda:
                _functions.Add(lambda.Symbol);
                break;
            case IInvocationOperation { TargetMethod: { MethodKind: MethodKind.LocalFunction } called } call:
                VisitBody(called, call);
                foreach (var argument in call.Arguments) Visit(argument);
                return;
            case IMethodReferenceOperation { Method: { MethodKind: MethodKind.LocalFunction } called }:
                VisitBody(called, operation);
                return;
            case ILocalReferenceOperation { Local: { IsConst: false } local } when IsFromAround(local):
                _variables.Add((local, local.Type, operation.Syntax));
                break;
            case IParameterReferenceOperation { Parameter: var parameter } when IsOfPrimaryConstructor(parameter):
            case IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }:
                _this.Add(operation.Syntax);
                break;
            case IParameterReferenceOperation { Parameter: var parameter } when IsFromAround(parameter):
                _variables.Add((parameter, parameter.Type, operation.Syntax));
                break;
        }

        foreach (var child in Compiled(operation)) Visit(child);
    }

    // Of a choice that is known when the program is built, one side is not in it.
    private static IEnumerable<IOperation> Compiled(IOperation operation) => operation switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd, LeftOperand.ConstantValue.Value: false } => [],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr, LeftOperand.ConstantValue.Value: true } => [],
        IConditionalOperation { Condition.ConstantValue.Value: bool condition } choice => (condition ? choice.WhenTrue : choice.WhenFalse) is { } taken ? [taken] : [],
        _ => operation.ChildOperations,
    };

    private void VisitBody(IMethodSymbol localFunction, IOperation caller)
    {
        if (!_functions.Add(localFunction.OriginalDefinition)) return;
        var outermost = caller;
        while (outermost.Parent is { } parent) outermost = parent;
        var declared = outermost.Descendants().OfType<ILocalFunctionOperation>().FirstOrDefault(each => SymbolEqualityComparer.Default.Equals(each.Symbol, localFunction.OriginalDefinition));
        foreach (var child in declared?.ChildOperations ?? default) Visit(child);
    }

    // A name that is asked for uses nothing; a local function is looked at where it is called; and a call that only some builds make may not be in the one that runs.
    private static bool IsLeftOut(IOperation operation) => operation is INameOfOperation or ILocalFunctionOperation
        || (operation is IInvocationOperation { TargetMethod: var called } && called.GetAttributes().Any(each => each.AttributeClass?.Name == "ConditionalAttribute"));

    private bool IsFromAround(ISymbol variable)
    {
        for (var owner = variable.ContainingSymbol; owner is not null; owner = owner.ContainingSymbol)
        {
            if (_functions.Contains(owner.OriginalDefinition)) return false;
        }

        return true;
    }

    // Methods find a primary constructor's parameters in their object.
    private bool IsOfPrimaryConstructor(IParameterSymbol parameter) => _member is IMethodSymbol
        && parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
        && !SymbolEqualityComparer.Default.Equals(constructor, _member);
}
