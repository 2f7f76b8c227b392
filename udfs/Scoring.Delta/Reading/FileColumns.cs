using Apache.Arrow;
using Apache.Arrow.Types;
using ParquetSharp;
using Reelhouse.Scoring.Delta.Columns;
using Reelhouse.Scoring.Delta.Scanning;
using SparkTypes = Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Scoring.Delta.Reading;

/// <summary>Finds the table's columns in a data file, and what reads each of them.</summary>
/// <param name="file">What the file says of itself.</param>
internal sealed class FileColumns(FileMetaData file)
{
    private readonly IReadOnlyDictionary<string, string> _metadata = file.KeyValueMetadata ?? new Dictionary<string, string>();

    /// <summary>A reader of a column; of nulls where the file is older than the column.</summary>
    /// <param name="column">The column.</param>
    /// <param name="partitions">The file's partition values.</param>
    /// <param name="row">Which row of them.</param>
    /// <exception cref="NotSupportedException">The file has the column in a type that is not read as the table's.</exception>
    public ScannedColumn Of(ScanColumn column, IReadOnlyList<IArrowArray> partitions, int row)
    {
        var type = SparkTypes.DataType.FromDdl(column.Type);
        if (column.Partition is { } partition) return new ConstantColumn(TableTypes.ToArrow(type)!, partitions[partition], row);
        return Find(column) is { } index ? Reader(type, index) ?? throw Refused(column, file.Schema.Column(index)) : new ConstantColumn(TableTypes.ToArrow(type)!, null, 0);
    }

    private int? Find(ScanColumn column)
    {
        int? found = null;
        for (var index = 0; index < file.Schema.NumColumns; index++)
        {
            using var root = file.Schema.ColumnRoot(index);
            if (column.FieldId is { } id ? root.FieldId == id : root.Name == column.Name) return index;
            if (column.FieldId is null && root.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase)) found ??= index;
        }

        return found;
    }

    private ScannedColumn? Reader(SparkTypes.DataType type, int index)
    {
        var column = file.Schema.Column(index);
        if (column.MaxRepetitionLevel > 0 || column.MaxDefinitionLevel > 1) return null;
        using var logical = column.LogicalType;
        var isNullable = column.MaxDefinitionLevel == 1;
        return (type, column.PhysicalType) switch
        {
            (SparkTypes.BooleanType, PhysicalType.Boolean) => new BooleanColumn(index, isNullable),
            (SparkTypes.ByteType, PhysicalType.Int32) when IsInteger(logical) => new FixedWidthColumn<int, sbyte, Cast<int, sbyte>>(Int8Type.Default, index, isNullable, default),
            (SparkTypes.ShortType, PhysicalType.Int32) when IsInteger(logical) => new FixedWidthColumn<int, short, Cast<int, short>>(Int16Type.Default, index, isNullable, default),
            (SparkTypes.IntegerType, PhysicalType.Int32) when IsInteger(logical) => new FixedWidthColumn<int, int, Same<int>>(Int32Type.Default, index, isNullable, default),
            (SparkTypes.LongType, PhysicalType.Int32) when IsInteger(logical) => new FixedWidthColumn<int, long, Cast<int, long>>(Int64Type.Default, index, isNullable, default),
            (SparkTypes.LongType, PhysicalType.Int64) when IsInteger(logical) => new FixedWidthColumn<long, long, Same<long>>(Int64Type.Default, index, isNullable, default),
            (SparkTypes.FloatType, PhysicalType.Float) => new FixedWidthColumn<float, float, Same<float>>(FloatType.Default, index, isNullable, default),
            (SparkTypes.DoubleType, PhysicalType.Double) => new FixedWidthColumn<double, double, Same<double>>(DoubleType.Default, index, isNullable, default),
            (SparkTypes.DoubleType, PhysicalType.Float) => new FixedWidthColumn<float, double, Cast<float, double>>(DoubleType.Default, index, isNullable, default),
            (SparkTypes.DoubleType, PhysicalType.Int32) when IsInteger(logical) => new FixedWidthColumn<int, double, Cast<int, double>>(DoubleType.Default, index, isNullable, default),
            (SparkTypes.DecimalType number, var physical) => Decimal(number, physical, column, logical, index, isNullable),
            (SparkTypes.StringType or SparkTypes.BinaryType, PhysicalType.ByteArray) => new BytesColumn(TableTypes.ToArrow(type)!, index, isNullable),
            (SparkTypes.DateType, PhysicalType.Int32) when logical.Type is LogicalTypeEnum.Date =>
                new FixedWidthColumn<int, int, Checked<int>>(Date32Type.Default, index, isNullable, new(AncientTimes.FirstDayIn(_metadata))),
            (SparkTypes.TimestampType, PhysicalType.Int96) =>
                new FixedWidthColumn<Int96, long, JulianDays>(TableTypes.ToArrow(type)!, index, isNullable, new(AncientTimes.FirstOfInt96In(_metadata))),
            (SparkTypes.TimestampType or SparkTypes.TimestampNTZType, PhysicalType.Int64) => Times(type, logical, index, isNullable),
            _ => null,
        };
    }

    private ScannedColumn? Times(SparkTypes.DataType type, LogicalType logical, int index, bool isNullable)
    {
        if (logical is not TimestampLogicalType time || time.IsAdjustedToUtc != type is SparkTypes.TimestampType) return null;
        var (arrow, first) = (TableTypes.ToArrow(type)!, time.IsAdjustedToUtc ? AncientTimes.FirstMicrosIn(_metadata) : long.MinValue);
        return time.TimeUnit switch
        {
            ParquetSharp.TimeUnit.Micros => new FixedWidthColumn<long, long, Checked<long>>(arrow, index, isNullable, new(first)),
            ParquetSharp.TimeUnit.Millis => new FixedWidthColumn<long, long, Milliseconds>(arrow, index, isNullable, new(first)),
            _ => null,
        };
    }

    private static ScannedColumn? Decimal(SparkTypes.DecimalType type, PhysicalType physical, ColumnDescriptor column, LogicalType logical, int index, bool isNullable)
    {
        // An integer is a decimal without places: a table's type may have been widened to one.
        if (logical is not DecimalLogicalType && !IsInteger(logical)) return null;
        var places = type.Scale - (logical as DecimalLogicalType)?.Scale ?? type.Scale;
        if (places < 0) return null;
        var factor = Int128.One;
        for (var place = 0; place < places; place++) factor *= 10;
        var arrow = TableTypes.ToArrow(type)!;
        return physical switch
        {
            PhysicalType.Int32 => new FixedWidthColumn<int, Int128, Scaled<int>>(arrow, index, isNullable, new(factor)),
            PhysicalType.Int64 => new FixedWidthColumn<long, Int128, Scaled<long>>(arrow, index, isNullable, new(factor)),
            PhysicalType.FixedLenByteArray when logical is DecimalLogicalType =>
                new FixedWidthColumn<FixedLenByteArray, Int128, ScaledBytes>(arrow, index, isNullable, new(column.TypeLength, factor)),
            PhysicalType.ByteArray when logical is DecimalLogicalType => new FixedWidthColumn<ByteArray, Int128, ScaledBytes>(arrow, index, isNullable, new(0, factor)),
            _ => null,
        };
    }

    private static bool IsInteger(LogicalType logical) => logical.Type is LogicalTypeEnum.None || logical is IntLogicalType { IsSigned: true };

    private static NotSupportedException Refused(ScanColumn column, ColumnDescriptor there)
    {
        using var logical = there.LogicalType;
        return new($"the column {column.Name} is of type {there.PhysicalType} ({logical}), which is not read as the table's {column.Type}");
    }
}
