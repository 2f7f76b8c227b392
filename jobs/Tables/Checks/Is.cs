using System.Linq.Expressions;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Jobs.Tables;

/// <summary>Rules that many tables share.</summary>
internal static class Is
{
    public static Column Given(string column) => Col(column).IsNotNull();

    /// <summary>All of these columns have a value, not only the one that the check is about.</summary>
    public static Rule AllGiven<TRow>(params Expression<Func<TRow, object?>>[] columns) =>
        _ => columns.Select(column => Col(ColumnName.Of(column)).IsNotNull()).Aggregate((all, given) => all & given);

    /// <summary>The column was empty, or its text could be read as a value of the column's type.</summary>
    public static Column Readable(string column) => !MapContainsKey(CandidateColumns.Unreadable, column);

    /// <summary>No other row has the value. Rows without one, and rows left out on purpose, are no other rows.</summary>
    public static Column Unique(string column) =>
        Col(column).IsNull() | (Count(Lit(1)).Over(Window.PartitionBy(Col(column), Col(CandidateColumns.IsFiltered))) == 1);

    public static Rule OneOf(IEnumerable<string> values) => column => Col(column).IsIn([.. values]);

    /// <summary>Empty, or one of the values.</summary>
    public static Rule EmptyOrOneOf(IEnumerable<string> values) => column => Col(column).IsNull() | Col(column).IsIn([.. values]);
}
