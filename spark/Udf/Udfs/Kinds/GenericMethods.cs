using System.Reflection;

namespace Reelhouse.Spark.Udfs.Kinds;

/// <summary>Calls a generic method with types that only a delegate's signature tells.</summary>
internal static class GenericMethods
{
    /// <summary>Calls the class's private static method of that name.</summary>
    public static Function Call(Type declaring, string name, Type[] types, params object[] arguments) =>
        (Function)declaring.GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(types)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
}
