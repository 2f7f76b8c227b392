using System.Linq.Expressions;

namespace Reelhouse.Jobs.Tables;

/// <summary>The expectations of a table, in the order they were given.</summary>
internal sealed class Checks<TRow>
{
    public static readonly Checks<TRow> None = new([]);

    private Checks(IReadOnlyList<Check> all) => All = all;

    public IReadOnlyList<Check> All { get; }

    public Checks<TRow> Warn(string name, Expression<Func<TRow, object?>> column, Rule rule) => With(name, Severity.Warn, column, rule);

    public Checks<TRow> Quarantine(string name, Expression<Func<TRow, object?>> column, Rule rule) => With(name, Severity.Quarantine, column, rule);

    public Checks<TRow> Quarantine(string name, Expression<Func<TRow, object?>> column, Reference reference) => With(name, Severity.Quarantine, column, null, reference);

    public Checks<TRow> Late(string name, Expression<Func<TRow, object?>> column, Rule rule) => With(name, Severity.Late, column, rule);

    /// <summary>Of the good rows with one key the first by origin stays.</summary>
    public Checks<TRow> Duplicate(string name, Expression<Func<TRow, object?>> key) => With(name, Severity.Duplicate, key, null);

    public Checks<TRow> Filter(string name, Expression<Func<TRow, object?>> column, Rule rule) => With(name, Severity.Filter, column, rule);

    public Checks<TRow> Filter(string name, Expression<Func<TRow, object?>> column, Reference reference) => With(name, Severity.Filter, column, null, reference);

    public Checks<TRow> Fail(string name, Expression<Func<TRow, object?>> column, Rule rule) => With(name, Severity.Fail, column, rule);

    public Checks<TRow> Fail(string name, Expression<Func<TRow, object?>> column, Reference reference) => With(name, Severity.Fail, column, null, reference);

    private Checks<TRow> With(string name, Severity severity, Expression<Func<TRow, object?>> column, Rule? rule, Reference? reference = null)
    {
        if (All.Any(check => check.Name == name)) throw new ArgumentException($"{typeof(TRow).Name} has two checks '{name}'; a reason must say which one it was.", nameof(name));
        return new([.. All, new(name, severity, ColumnName.Of(column), rule, reference)]);
    }
}

/// <summary>Where a list of checks begins.</summary>
internal static class Checks
{
    public static Checks<TRow> For<TRow>() => Checks<TRow>.None;

    /// <summary>Values must be found in a column of another table.</summary>
    public static Reference In<TRow>(Expression<Func<TRow, object?>> column) => new(Table<TRow>.Name, ColumnName.Of(column));
}
