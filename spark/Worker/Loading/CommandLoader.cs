using System.Collections.Concurrent;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Spark.Udfs;
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

    private Function Make(UdfCommand command) => FunctionKinds.Create(command.Kind, assemblies.Load(command), DataType.FromDdl(command.ReturnType));
}
