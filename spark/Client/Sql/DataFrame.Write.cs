namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Saves the rows as files or as a table.</summary>
    public DataFrameWriter Write() => new(this);

    /// <summary>Writes the rows into a table, columns matched by name.</summary>
    /// <param name="table">The table's name, which may be qualified by catalog and database.</param>
    public DataFrameWriterV2 WriteTo(string table) => new(this, table);
}
