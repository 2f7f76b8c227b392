using System.Linq.Expressions;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Tables;

/// <summary>Turns a frame into rows of <typeparamref name="TRow"/>, one expression per column; a column that is forgotten is named.</summary>
internal sealed class CandidateBuilder<TRow>(DataFrame frame)
{
    private readonly Dictionary<string, Column> _columns = [];
    private readonly List<(string Column, Column Text)> _read = [];

    /// <summary>A column's value.</summary>
    public CandidateBuilder<TRow> Set(Expression<Func<TRow, object?>> column, Column value)
    {
        _columns.Add(ColumnName.Of(column), value);
        return this;
    }

    /// <summary>A column's value as read from text. Where the text is no value the column is null and the text is kept.</summary>
    public CandidateBuilder<TRow> Read(Expression<Func<TRow, object?>> column, Column text, Func<Column, Column> read)
    {
        _read.Add((ColumnName.Of(column), text));
        return Set(column, read(text));
    }

    /// <summary>The rows of a table, of their declared types.</summary>
    public DataFrame ToRows() => frame.Select([.. Columns()]);

    /// <summary>The rows with what they came from, to be judged.</summary>
    public DataFrame ToCandidates(Column raw, Column origin) => frame.Select(
    [
        .. Columns(),
        raw.As(CandidateColumns.Raw),
        origin.As(CandidateColumns.Origin),
        Unreadable().As(CandidateColumns.Unreadable),
    ]);

    private IEnumerable<Column> Columns() => RecordColumns.Of(typeof(TRow)).Select(column =>
        _columns.TryGetValue(column.Name, out var value)
            ? value.Cast(column.DataType).As(column.Name)
            : throw new InvalidOperationException($"{typeof(TRow).Name}.{column.Property} has no value: Set or Read it."));

    private Column Unreadable()
    {
        var entries = _read.Select(each => When(each.Text.IsNotNull() & _columns[each.Column].IsNull(), Struct(Lit(each.Column), each.Text))).ToArray();
        return entries.Length == 0 ? Expr("cast(map() as map<string, string>)") : MapFromEntries(ArrayCompact(Array(entries)));
    }
}

/// <summary>Where a transform begins.</summary>
internal static class Rows
{
    public static CandidateBuilder<TRow> Of<TRow>(DataFrame frame) => new(frame);
}
