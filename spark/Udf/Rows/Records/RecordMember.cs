using System.ComponentModel.DataAnnotations.Schema;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Reelhouse.Spark.Rows.Records;

/// <summary>A part of a record: a constructor's parameter that takes the value, a property to read it from or to set it after construction, or both.</summary>
internal sealed record RecordMember(string Name, Target Target, ParameterInfo? Parameter, PropertyInfo? Property)
{
    private readonly string? _columnName = Property?.GetCustomAttribute<ColumnAttribute>()?.Name;

    /// <summary>The column that the member is written to.</summary>
    public string ColumnName => _columnName ?? ColumnNames.ToSnakeCase(Name);

    /// <summary>Whether a record can't be made without a column for the member.</summary>
    public bool IsRequired => Parameter is { HasDefaultValue: false } || (Parameter is null && Property!.IsDefined(typeof(RequiredMemberAttribute)));

    /// <summary>The member's column among those given, -1 without one.</summary>
    public int FindIn(IReadOnlyList<string> columns) => ColumnNames.Find(columns, _columnName ?? Name);
}
