using System.Collections.Concurrent;
using System.Reflection;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Capture;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Udfs.Kinds;

namespace Reelhouse.Spark.Worker.Loading;

/// <summary>Finds what a command names in the program that was shipped, and makes it callable; once per process for each command.</summary>
internal sealed class CommandLoader(ShippedAssemblies assemblies) : IFunctionLoader
{
    private readonly ConcurrentDictionary<string, Lazy<Function>> _functions = new();

    public Function Load(ReadOnlySpan<byte> command)
    {
        var bytes = command.ToArray();
        return _functions.GetOrAdd(Convert.ToBase64String(bytes), _ => new(() => Make(UdfCommand.Read(bytes)))).Value;
    }

    private Function Make(UdfCommand command)
    {
        var method = command.Method.Resolve(assemblies.Load(command.Method.Assembly));
        var function = method.CreateDelegate(DelegateType(method), Closure.Read(method, command.Captured));
        return FunctionKinds.Create(command.Kind, function, DataType.FromDdl(command.ReturnType));
    }

    private static Type DelegateType(MethodInfo method) =>
        System.Linq.Expressions.Expression.GetDelegateType([.. method.GetParameters().Select(parameter => parameter.ParameterType), method.ReturnType]);
}
