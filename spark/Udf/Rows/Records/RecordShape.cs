using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Reelhouse.Spark.Rows.Records;

/// <summary>How a record type is put together: its constructor, and its members in the order of the columns they make.</summary>
internal sealed class RecordShape
{
    private static readonly ConcurrentDictionary<Type, RecordShape> Shapes = new();

    private RecordShape(Type type)
    {
        Type = type;
        IsTuple = type.IsAssignableTo(typeof(ITuple));
        Constructor = ChooseConstructor(type);
        Members = [.. ParameterMembers(type, Constructor), .. PropertyMembers(type, Constructor)];
    }

    public Type Type { get; }

    /// <summary>A tuple's names are the compiler's alone: its parts are matched by position.</summary>
    public bool IsTuple { get; }

    /// <summary>Null for a struct that has only the constructor every struct has.</summary>
    public ConstructorInfo? Constructor { get; }

    public IReadOnlyList<RecordMember> Members { get; }

    public static RecordShape Of(Type type) => Shapes.GetOrAdd(type, each => new RecordShape(each));

    /// <summary>Whether values of the type have parts of their own that columns could fill.</summary>
    public static bool IsRecord(Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare.Namespace is { } space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal))
            ? bare.IsAssignableTo(typeof(ITuple))
            : bare is { IsPrimitive: false, IsEnum: false, IsArray: false, IsAbstract: false } && Of(bare).Members.Count > 0;
    }

    /// <summary>Whether a column of this name, alone, is a row of the record: it goes into a member, and no other member needs a column.</summary>
    public bool IsRowOf(string column) => IsTuple ? Members.Count == 1
        : Members.Any(member => member.FindIn([column]) >= 0) && Members.All(member => !member.IsRequired || member.FindIn([column]) >= 0);

    /// <summary>Where each member's column is among those given, -1 for a member that can do without.</summary>
    /// <exception cref="InvalidCastException">A member that can't has none; the message names it and what there is.</exception>
    public int[] FindIn(IReadOnlyList<string> columns) => [.. Members.Select((member, position) => Find(member, position, columns))];

    private int Find(RecordMember member, int position, IReadOnlyList<string> columns)
    {
        var index = IsTuple ? (position < columns.Count ? position : -1) : member.FindIn(columns);
        return index >= 0 || !member.IsRequired ? index : throw new InvalidCastException(
            $"No column goes into {Type.Name}.{member.Name}: '{member.ColumnName}' or '{member.Name}' was looked for among {string.Join(", ", columns.Select(name => $"'{name}'"))}.");
    }

    // Records and other types whose state comes through their constructor have no parameterless one.
    private static ConstructorInfo? ChooseConstructor(Type type)
    {
        var constructors = type.GetConstructors();
        return constructors.FirstOrDefault(each => each.GetParameters().Length == 0) ?? constructors.MaxBy(each => each.GetParameters().Length);
    }

    private static IEnumerable<RecordMember> ParameterMembers(Type type, ConstructorInfo? constructor) =>
        (constructor?.GetParameters() ?? []).Select(parameter => new RecordMember(
            FindProperty(type, parameter.Name!)?.Name ?? parameter.Name!, Target.Of(parameter), parameter, FindProperty(type, parameter.Name!)));

    private static IEnumerable<RecordMember> PropertyMembers(Type type, ConstructorInfo? constructor) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetMethod is { IsPublic: true } && property.SetMethod is { IsPublic: true } && property.GetIndexParameters().Length == 0)
            .Where(property => constructor?.GetParameters().Any(parameter => IsSame(parameter.Name, property.Name)) != true)
            .Select(property => new RecordMember(property.Name, Target.Of(property), null, property));

    private static PropertyInfo? FindProperty(Type type, string parameter) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).FirstOrDefault(property => IsSame(property.Name, parameter));

    private static bool IsSame(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
