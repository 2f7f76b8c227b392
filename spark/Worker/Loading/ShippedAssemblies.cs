using System.Reflection;
using System.Runtime.Loader;

namespace Reelhouse.Spark.Worker.Loading;

/// <summary>
/// The program as it was shipped, in a folder of its own. Assemblies that the worker and the program both have (Arrow, and what commands are made of) are the
/// worker's, so that their types are one.
/// </summary>
internal sealed class ShippedAssemblies : AssemblyLoadContext, IProgramAssemblies
{
    private readonly string _folder;

    public ShippedAssemblies(string folder)
        : base("shipped program")
    {
        _folder = Path.GetFullPath(folder);
    }

    Assembly IProgramAssemblies.Load(string name) => LoadFromAssemblyName(new AssemblyName(name));

    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (Default.Assemblies.Any(loaded => loaded.GetName().Name == assemblyName.Name)) return null;
        var file = Path.Combine(_folder, $"{assemblyName.Name}.dll");
        return File.Exists(file) ? LoadFromAssemblyPath(file) : null;
    }
}
