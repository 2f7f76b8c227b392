using System.Reflection;
using Reelhouse.Spark.Rows.Reading;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Capture;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Udfs.Kinds;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Udfs;

/// <summary>A delegate of this program as plans carry it to the workers.</summary>
/// <param name="Name">What plans call it.</param>
/// <param name="Kind">How it takes and gives its data.</param>
/// <param name="ReturnType">The type of its result; of functions that return rows, their columns.</param>
/// <param name="Command">What workers are told to call.</param>
/// <param name="Method">The method itself.</param>
internal sealed record ShippedFunction(string Name, UdfKind Kind, DataType ReturnType, byte[] Command, MethodInfo Method)
{
    private static volatile bool _anyMade;
    private static volatile bool _anyAggregateMade;

    public static bool AnyMade => _anyMade;

    public static bool AnyAggregateMade => _anyAggregateMade;

    /// <exception cref="NotSupportedException">The function can't be found or called on another machine; the message names what hinders it.</exception>
    /// <exception cref="ArgumentException">Its parameters or result are none of the kind.</exception>
    public static ShippedFunction Of(UdfKind kind, Delegate function, DataType returnType)
    {
        RequireOwnSignature(function);
        RequireValue(function);
        var type = DataType.FromDdl(returnType.Sql); // as the worker will read it
        _ = FunctionKinds.Create(kind, function, type); // what the worker could not call is refused here
        var command = new UdfCommand(kind, MethodIdentity.Of(function.Method), Closure.Write(function), returnType.Sql);
        _anyMade = true;
        _anyAggregateMade |= kind == UdfKind.Aggregate;
        return new(NameOf(function.Method.Name), kind, type, command.Write(), function.Method);
    }

    /// <summary>What a streaming query's worker is told to call for each batch, but for where the bundle lies.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static UdfCommand ForeachBatch(Delegate function)
    {
        RequireOwnSignature(function);
        return new(UdfKind.ForeachBatch, MethodIdentity.Of(function.Method), Closure.Write(function), "void");
    }

    /// <summary>Refuses functions that only begin what they return.</summary>
    /// <exception cref="NotSupportedException">The function is asynchronous.</exception>
    public static void RequireValue(Delegate function)
    {
        var type = function.Method.ReturnType;
        if (type.IsAssignableTo(typeof(Task)) || type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>)))
        {
            throw new NotSupportedException(
                $"{SourceName.InWords(function.Method)} returns a {TypeNames.Of(type)}, which no worker awaits: return the value itself, and wait for it within the function (GetAwaiter().GetResult()).");
        }
    }

    /// <summary>Holds a call to the function's parameters; whoever gives all columns (<c>*</c>) is held to them where the columns are known.</summary>
    /// <exception cref="ArgumentException">There is not one argument for each parameter; the message names them.</exception>
    public void RequireArguments(string name, IReadOnlyCollection<Proto.Expression> given)
    {
        if (given.Count != FunctionParameters.Of(Method).Count && !given.Any(IsManyColumns)) throw FunctionParameters.Mismatch(Method, given.Count, name);
    }

    private static bool IsManyColumns(Proto.Expression argument) =>
        argument.ExprTypeCase is Proto.Expression.ExprTypeOneofCase.UnresolvedStar or Proto.Expression.ExprTypeOneofCase.UnresolvedRegex;

    // The worker knows the method alone, so a delegate of more special types would be given other rows there.
    private static void RequireOwnSignature(Delegate function)
    {
        var asked = function.GetType().GetMethod("Invoke")!.GetParameters().Select(parameter => parameter.ParameterType);
        if (!asked.SequenceEqual(function.Method.GetParameters().Select(parameter => parameter.ParameterType)))
            throw new NotSupportedException($"{SourceName.InWords(function.Method)} takes more general types than the function that it is used as; write a lambda that calls it.");
    }

    // The compiler's names of lambdas mean nothing to readers of a plan.
    private static string NameOf(string method) => method.StartsWith('<') ? "lambda" : method;
}
