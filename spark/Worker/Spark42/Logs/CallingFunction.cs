using System.Diagnostics;
using System.Reflection;
using System.Runtime.Loader;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Loading;

namespace Reelhouse.Spark.Worker.Spark42.Logs;

/// <summary>The method of the program by which the worker, or a thread that a function started, came into it.</summary>
internal static class CallingFunction
{
    /// <summary>That on this thread's stack; null where there is none.</summary>
    public static SourceName? Find() =>
        new StackTrace(fNeedFileInfo: false).GetFrames().Select(frame => frame.GetMethod()).LastOrDefault(IsOfProgram) is { } method ? SourceName.Of(method) : null;

    private static bool IsOfProgram(MethodBase? method) => method is not null && AssemblyLoadContext.GetLoadContext(method.Module.Assembly) is ShippedAssemblies;
}
