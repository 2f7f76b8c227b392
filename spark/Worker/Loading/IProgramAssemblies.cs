using System.Reflection;

namespace Reelhouse.Spark.Worker.Loading;

/// <summary>The assemblies of the user's program.</summary>
internal interface IProgramAssemblies
{
    /// <exception cref="FileNotFoundException">The program has no such assembly.</exception>
    Assembly Load(string name);
}
