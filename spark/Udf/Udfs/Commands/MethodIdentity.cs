using System.Reflection;

namespace Reelhouse.Spark.Udfs.Commands;

/// <summary>Which method of which build of which assembly.</summary>
/// <param name="Assembly">The assembly's simple name.</param>
/// <param name="Module">The module's version id, which every build makes anew where its code differs.</param>
/// <param name="Type">The declaring type's full name, for whoever reads it.</param>
/// <param name="Name">The method's name, for whoever reads it.</param>
/// <param name="Token">The method's metadata token, which names it within that build.</param>
internal sealed record MethodIdentity(string Assembly, Guid Module, string Type, string Name, int Token)
{
    /// <exception cref="NotSupportedException">The method was made at run time, or is generic beyond its own type.</exception>
    public static MethodIdentity Of(MethodInfo method) =>
        method.DeclaringType is { ContainsGenericParameters: false, IsConstructedGenericType: false } type && !method.IsGenericMethod
            ? new(type.Assembly.GetName().Name!, method.Module.ModuleVersionId, type.FullName!, method.Name, method.MetadataToken)
            : throw new NotSupportedException(
                $"{method.DeclaringType?.Name}.{method.Name} is generic or was made at run time, so that no worker could find it; use a method or lambda of a plain class.");

    /// <summary>The method in an assembly that was loaded for it.</summary>
    /// <exception cref="MissingMethodException">The assembly is another build.</exception>
    public MethodInfo Resolve(Assembly assembly) => assembly.ManifestModule.ModuleVersionId == Module
        ? (MethodInfo)assembly.ManifestModule.ResolveMethod(Token)!
        : throw new MissingMethodException(
            $"{Type}.{Name} is asked for from build {Module} of {Assembly}, but the worker has build {assembly.ManifestModule.ModuleVersionId}: the program was built again after it was shipped, or installed: write its archive again then, and unpack it.");
}
