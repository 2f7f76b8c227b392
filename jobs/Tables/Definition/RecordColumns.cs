using System.ComponentModel;
using System.Reflection;

namespace Reelhouse.Jobs.Tables;

/// <summary>The columns that a record declares: the parameters of its widest constructor.</summary>
internal static class RecordColumns
{
    public static IReadOnlyList<ColumnDefinition> Of(Type record) => [.. Parameters(record).Select(Read)];

    /// <summary>Whether a type is a record: the compiler gives each a method of this name.</summary>
    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    private static ParameterInfo[] Parameters(Type record) =>
        record.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters();

    private static ColumnDefinition Read(ParameterInfo parameter)
    {
        var isKey = parameter.IsDefined(typeof(KeyAttribute));
        var isNullable = new NullabilityInfoContext().Create(parameter).ReadState == NullabilityState.Nullable;
        if (isKey && isNullable)
            throw new InvalidOperationException($"{parameter.Member.DeclaringType!.Name}.{parameter.Name} is a key and may be null; a key never is.");
        return new(
            ColumnName.Of(parameter.Name!),
            parameter.Name!,
            ColumnTypes.Of(parameter.ParameterType, parameter.GetCustomAttribute<DecimalAttribute>()),
            isNullable,
            isKey,
            parameter.IsDefined(typeof(PartitionedByAttribute)),
            parameter.IsDefined(typeof(PiiAttribute)),
            parameter.GetCustomAttribute<DescriptionAttribute>()?.Description);
    }
}
