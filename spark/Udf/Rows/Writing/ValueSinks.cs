namespace Reelhouse.Spark.Rows.Writing;

/// <summary>Puts values where the column wants them, and decides what becomes of null.</summary>
internal abstract class ValueSink<T>
{
    public abstract void Append(T value);
}

internal sealed class NullableSink<T>(ColumnWriter<T> writer) : ValueSink<T?>
    where T : struct
{
    public override void Append(T? value)
    {
        if (value is { } present)
        {
            writer.Append(present);
        }
        else
        {
            writer.AppendNull();
        }
    }
}

internal sealed class ValuesSink<T>(ColumnWriter<T> writer) : ValueSink<T>
    where T : struct
{
    public override void Append(T value) => writer.Append(value);
}

internal sealed class ObjectsSink<T>(ColumnWriter<T> writer, bool isNullable) : ValueSink<T?>
    where T : class
{
    public override void Append(T? value)
    {
        if (value is not null)
        {
            writer.Append(value);
        }
        else if (isNullable)
        {
            writer.AppendNull();
        }
        else
        {
            throw new ArgumentException($"A value for column '{writer.Column}' is null, though its type says that it can't be.");
        }
    }
}
