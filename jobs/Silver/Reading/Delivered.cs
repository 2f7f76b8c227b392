using Reelhouse.Jobs.Bronze;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver;

/// <summary>Reads values from delivered text. Each is null where the text is empty or no such value.</summary>
internal static class Delivered
{
    /// <summary>The text without spaces around it.</summary>
    public static Column Text(string column) => NullIf(Trim(Col(column)), Lit(""));

    public static Column Whole(Column text) => text.TryCast("int");

    public static Column Usd(Column text) => text.TryCast("decimal(18,2)");

    /// <summary>A date in Spark's pattern.</summary>
    public static Func<Column, Column> Date(string pattern) => text => TryToDate(text, pattern);

    /// <summary>A text's parts between commas, without empty ones and repeats.</summary>
    public static Column List(string column) =>
        Coalesce(ArrayDistinct(Filter(Transform(Split(Col(column), ","), part => Trim(part)), part => part != "")), Expr("cast(array() as array<string>)"));

    /// <summary>A file's row as JSON, for those who look for the row that was turned away.</summary>
    public static Column RowAsJson<TDelivered>() =>
        Coalesce(Col("corrupt_line"), ToJson(Struct([.. FileColumns.Of<TDelivered>().Select(each => Col(each.Column))])));
}
