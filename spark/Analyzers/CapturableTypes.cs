using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Reelhouse.Spark.Analyzers;

/// <summary>
/// Which variables are data, as Reelhouse.Spark.Udfs.Capture.CapturableTypes finds it when the function is made. A test holds both to the same verdicts; where a
/// compiler can't know, as of a type parameter, it says nothing.
/// </summary>
internal static class CapturableTypes
{
    private const string NoData = "which is no data; capture values, lists, dictionaries or records of them";

    // A generic type can hold itself with ever longer arguments.
    private const int MostTypesWithin = 100;

    private static readonly HashSet<string> Scalars = ["DateTimeOffset", "DateOnly", "TimeOnly", "TimeSpan", "Guid", "Uri"];

    /// <summary>Why a type's values do not go to the workers; null where they do or may.</summary>
    public static string? Fault(ITypeSymbol type) => Find(type, new(SymbolEqualityComparer.Default));

    private static string? Find(ITypeSymbol type, HashSet<ITypeSymbol> within)
    {
        var bare = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        if (bare.TypeKind is TypeKind.TypeParameter or TypeKind.Error || IsScalar(bare)) return null;
        if (bare.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr) return "which is an address";
        if (bare.TypeKind is TypeKind.Delegate || bare.SpecialType is SpecialType.System_Delegate or SpecialType.System_MulticastDelegate)
            return "which is code; capture the values it needs and write it into the function";
        if (!within.Add(bare) || within.Count > MostTypesWithin) return null;
        return bare switch
        {
            IArrayTypeSymbol array => Find(array.ElementType, within),
            INamedTypeSymbol { MetadataName: "Broadcast`1" } broadcast when IsIn(broadcast, "Reelhouse.Spark.Udfs") => Find(broadcast.TypeArguments[0], within),
            INamedTypeSymbol named => FindInContents(named, within),
            _ => NoData,
        };
    }

    private static bool IsScalar(ITypeSymbol type) => type.TypeKind is TypeKind.Enum
        || type.SpecialType is (>= SpecialType.System_Boolean and <= SpecialType.System_String) or SpecialType.System_DateTime
        || (Scalars.Contains(type.Name) && IsIn(type, "System"));

    // Of several kinds of elements, the one that reflection names first counts there: none is refused here that has another one.
    private static string? FindInContents(INamedTypeSymbol type, HashSet<ITypeSymbol> within)
    {
        var contents = type.IsGenericType ? Elements(type).Select(element => Contents(type, element)).Where(each => each.Length > 0).ToList() : [];
        return contents.Count == 0 ? FindInRecord(type, within) : Mildest(contents.Select(each => First(each, part => Find(part, within))));
    }

    // A map's keys and values, or a list's elements; nothing where it is neither.
    private static ImmutableArray<ITypeSymbol> Contents(INamedTypeSymbol type, ITypeSymbol element) =>
        element is INamedTypeSymbol { MetadataName: "KeyValuePair`2" } entry && IsIn(entry, "System.Collections.Generic") ? entry.TypeArguments
        : ArgumentCount(type) == 1 ? [element]
        : [];

    private static string? FindInRecord(INamedTypeSymbol type, HashSet<ITypeSymbol> within)
    {
        if (type.AllInterfaces.Any(each => each.SpecialType == SpecialType.System_IDisposable)) return NoData;
        var isTuple = type.AllInterfaces.Any(each => each.Name == "ITuple" && IsIn(each, "System.Runtime.CompilerServices"));
        if (!isTuple && (type.IsAbstract || IsOfSystem(type))) return NoData;
        return Mildest(RecordMembers.Of(type).Select(members => members.Count == 0 && !isTuple ? NoData
            : First(members, member => Find(member.Type, within) is { } fault ? $"whose {member.Name} is of type {member.Type.Name}, {fault}" : null)));
    }

    private static string? First<T>(IEnumerable<T> parts, Func<T, string?> find) => parts.Select(find).FirstOrDefault(fault => fault is not null);

    private static string? Mildest(IEnumerable<string?> faults) => faults.ToList() is var all && all.Contains(null) ? null : all[0];

    private static IEnumerable<ITypeSymbol> Elements(INamedTypeSymbol type) => type.AllInterfaces.Add(type)
        .Where(each => each.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T).Select(each => each.TypeArguments[0]);

    // Reflection counts those of the types around it too.
    private static int ArgumentCount(INamedTypeSymbol type) => type.TypeArguments.Length + (type.ContainingType is { } outer ? ArgumentCount(outer) : 0);

    private static bool IsIn(ITypeSymbol type, string space) => type.ContainingType is null && type.ContainingNamespace?.ToDisplayString() == space;

    private static bool IsOfSystem(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal));
}
