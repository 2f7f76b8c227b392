using System.Text;
using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>Functions whose commands are their names.</summary>
internal sealed class NamedFunctions : Dictionary<string, Function>, IFunctionLoader
{
    public Function Load(ReadOnlySpan<byte> command) => this[Encoding.UTF8.GetString(command)];
}
