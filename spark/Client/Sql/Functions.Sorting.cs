namespace Reelhouse.Spark.Sql;

public static partial class Functions
{
    /// <summary>Ascending order of a column, nulls first.</summary>
    /// <param name="columnName">The column's name.</param>
    public static Column Asc(string columnName) => Col(columnName).Asc();

    /// <summary>Ascending order of a column, nulls first.</summary>
    /// <param name="columnName">The column's name.</param>
    public static Column AscNullsFirst(string columnName) => Col(columnName).AscNullsFirst();

    /// <summary>Ascending order of a column, nulls last.</summary>
    /// <param name="columnName">The column's name.</param>
    public static Column AscNullsLast(string columnName) => Col(columnName).AscNullsLast();

    /// <summary>Descending order of a column, nulls last.</summary>
    /// <param name="columnName">The column's name.</param>
    public static Column Desc(string columnName) => Col(columnName).Desc();

    /// <summary>Descending order of a column, nulls first.</summary>
    /// <param name="columnName">The column's name.</param>
    public static Column DescNullsFirst(string columnName) => Col(columnName).DescNullsFirst();

    /// <summary>Descending order of a column, nulls last.</summary>
    /// <param name="columnName">The column's name.</param>
    public static Column DescNullsLast(string columnName) => Col(columnName).DescNullsLast();
}
