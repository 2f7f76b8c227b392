using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.Loader;
using Reelhouse.Spark.Udfs.Capture;
using Reelhouse.Spark.Udfs.Commands;

namespace Reelhouse.Spark.Worker.Loading;

/// <summary>
/// The program as it was shipped, in a folder of its own. Assemblies that the worker has too (Arrow, and what commands are made of) are not in it, so that
/// their types are one.
/// </summary>
internal sealed class ShippedAssemblies : AssemblyLoadContext
{
    private readonly string _folder;

    public ShippedAssemblies(string folder)
        : base("shipped program")
    {
        _folder = Path.GetFullPath(folder);
    }

    /// <exception cref="FileNotFoundException">The program has no such assembly.</exception>
    public Assembly Load(string name) => LoadFromAssemblyName(new AssemblyName(name));

    /// <summary>The method that a command names, its captured variables set.</summary>
    /// <exception cref="MissingMethodException">The program is another build than the command's.</exception>
    public Delegate Load(UdfCommand command)
    {
        var method = command.Method.Resolve(Load(command.Method.Assembly));
        return method.CreateDelegate(DelegateType(method), Closure.Read(method, command.Captured));
    }

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        var file = Path.Combine(_folder, $"{assemblyName.Name}.dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }

    private static Type DelegateType(MethodInfo method) =>
        Expression.GetDelegateType([.. method.GetParameters().Select(parameter => parameter.ParameterType), method.ReturnType]);
}
