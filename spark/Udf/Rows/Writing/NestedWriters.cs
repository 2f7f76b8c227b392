using Apache.Arrow;
using Apache.Arrow.Types;
using Reelhouse.Spark.Rows.Pooling;

namespace Reelhouse.Spark.Rows.Writing;

/// <summary>Lists: where each ends among the elements of all.</summary>
internal abstract class OffsetsWriter<T> : ColumnWriter<T>
{
    private readonly PooledValues<int> _offsets = new();
    private int _end;

    protected OffsetsWriter(string column, IArrowType type)
        : base(column, type)
    {
        _offsets.Append(0);
    }

    protected void EndAfter(int elements) => _offsets.Append(_end += elements);

    protected override void SkipValue() => EndAfter(0);

    protected override IEnumerable<ArrowBuffer> Buffers() => [_offsets.Build()];
}

internal sealed class ListWriter<TList, T>(string column, IArrowType type, ColumnWriter elements, ValueSink<T> sink) : OffsetsWriter<TList>(column, type)
    where TList : IEnumerable<T>
{
    protected override void Write(TList value)
    {
        var count = 0;
        foreach (var element in value)
        {
            sink.Append(element);
            count++;
        }

        EndAfter(count);
    }

    protected override ArrayData[] Children() => [elements.Build()];
}

internal sealed class MapWriter<TMap, TKey, TValue>(
    string column, MapType type, ColumnWriter keys, ValueSink<TKey> keySink, ColumnWriter values, ValueSink<TValue> valueSink)
    : OffsetsWriter<TMap>(column, type)
    where TMap : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private int _entries;

    protected override void Write(TMap value)
    {
        var count = 0;
        foreach (var (key, entry) in value)
        {
            keySink.Append(key);
            valueSink.Append(entry);
            count++;
        }

        _entries += count;
        EndAfter(count);
    }

    protected override ArrayData[] Children() =>
        [new ArrayData(type.KeyValueType, _entries, 0, 0, [ArrowBuffer.Empty], [keys.Build(), values.Build()])];
}

/// <summary>Structs of records, each part written by a function of its own.</summary>
internal sealed class RecordWriter<T>(string column, IArrowType type, IReadOnlyList<PartWriter<T>> parts) : ColumnWriter<T>(column, type)
{
    protected override void Write(T value)
    {
        foreach (var part in parts)
        {
            part.Append(value);
        }
    }

    protected override void SkipValue()
    {
        foreach (var part in parts)
        {
            part.Writer.AppendNull();
        }
    }

    protected override IEnumerable<ArrowBuffer> Buffers() => [];

    protected override ArrayData[] Children() => [.. parts.Select(part => part.Writer.Build())];
}

/// <summary>Takes one part out of a record and writes it.</summary>
internal abstract class PartWriter<T>(ColumnWriter writer)
{
    public ColumnWriter Writer { get; } = writer;

    public abstract void Append(T record);
}

internal sealed class PartWriter<T, TPart>(ColumnWriter writer, ValueSink<TPart> sink, Func<T, TPart> get) : PartWriter<T>(writer)
{
    public override void Append(T record) => sink.Append(get(record));
}

/// <summary>Structs of rows, whose values are objects.</summary>
internal sealed class RowWriter(string column, IArrowType type, IReadOnlyList<(ColumnWriter Writer, bool IsNullable)> parts)
    : ColumnWriter<object>(column, type)
{
    private void WriteValues(IReadOnlyList<object?> values)
    {
        if (values.Count != parts.Count)
        {
            throw new ArgumentException($"A row has {values.Count} values where the schema has {parts.Count} columns.");
        }

        for (var i = 0; i < values.Count; i++)
        {
            var (writer, isNullable) = parts[i];
            if (values[i] is null && !isNullable)
            {
                throw new ArgumentException($"A value for column '{writer.Column}' is null, though the schema says that it can't be.");
            }

            writer.AppendObject(values[i]);
        }
    }

    protected override void Write(object value) => WriteValues(value switch
    {
        Sql.Row row => row.Values,
        Sql.GenericRow row => row.Values,
        IReadOnlyList<object?> values => values,
        _ => throw new InvalidCastException($"Column '{Column}' is a struct; give a Row, a GenericRow or a list of objects instead of a {value.GetType().Name}."),
    });

    protected override void SkipValue()
    {
        foreach (var (writer, _) in parts)
        {
            writer.AppendNull();
        }
    }

    protected override IEnumerable<ArrowBuffer> Buffers() => [];

    protected override ArrayData[] Children() => [.. parts.Select(part => part.Writer.Build())];
}
