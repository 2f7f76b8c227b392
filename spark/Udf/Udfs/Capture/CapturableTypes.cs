using System.Collections.Concurrent;
using Reelhouse.Spark.Rows.Records;
using Reelhouse.Spark.Rows.Writing;

namespace Reelhouse.Spark.Udfs.Capture;

/// <summary>Which variables are data: primitives, text, dates, decimals, enums, and lists, dictionaries and records of data.</summary>
internal static class CapturableTypes
{
    private static readonly HashSet<Type> Scalars =
    [
        typeof(string), typeof(decimal), typeof(DateTime), typeof(DateTimeOffset), typeof(DateOnly), typeof(TimeOnly), typeof(TimeSpan), typeof(Guid), typeof(byte[]), typeof(Uri),
    ];

    private static readonly ConcurrentDictionary<Type, string?> Faults = new();

    /// <summary>Why a type's values do not go to the workers; null where they do.</summary>
    public static string? Fault(Type type) => Faults.GetOrAdd(type, each => Find(each, []));

    private static string? Find(Type type, HashSet<Type> within)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        if (bare is { IsPrimitive: true } or { IsEnum: true } || Scalars.Contains(bare)) return bare == typeof(nint) || bare == typeof(nuint) ? "which is an address" : null;
        if (bare.IsAssignableTo(typeof(Delegate))) return "which is code; capture the values it needs and write it into the function";
        if (!within.Add(bare)) return null; // a type that holds itself has been looked at
        if (bare.IsGenericType && bare.GetGenericTypeDefinition() == typeof(Broadcast<>)) return Find(bare.GetGenericArguments()[0], within);
        if (Contents.FindMap(bare) is { } map) return Find(map.Key, within) ?? Find(map.Value, within);
        if (Contents.FindList(bare) is { } element) return Find(element, within);
        if (!RecordShape.IsRecord(bare) || bare.IsAssignableTo(typeof(IDisposable))) return "which is no data; capture values, lists, dictionaries or records of them";
        return Parts(bare, within);
    }

    private static string? Parts(Type record, HashSet<Type> within) =>
        RecordShape.Of(record).Members.Select(member => Find(member.Target.Type, within) is { } fault ? $"whose {member.Name} is of type {member.Target.Type.Name}, {fault}" : null)
            .FirstOrDefault(fault => fault is not null);
}
