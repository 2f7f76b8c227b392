using Reelhouse.Spark.Sql.Streaming;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Saves the rows as files or as a table.</summary>
    public DataFrameWriter Write() => new(this);

    /// <summary>Writes the rows into a table, columns matched by name.</summary>
    /// <param name="table">The table's name, which may be qualified by catalog and database.</param>
    public DataFrameWriterV2 WriteTo(string table) => new(this, table);

    /// <summary>Writes a stream's rows as they come.</summary>
    public DataStreamWriter WriteStream() => new(this);

    /// <summary>Merges the rows into a table that its connector can change row by row.</summary>
    /// <param name="table">The table's name, which may be qualified by catalog and database.</param>
    /// <param name="condition">Which rows of both belong together; the table's columns are named by the table.</param>
    public MergeIntoWriter MergeInto(string table, Column condition) => new(this, table, condition);

    /// <summary>Deals with null and NaN.</summary>
    public DataFrameNaFunctions Na() => new(this);

    /// <summary>Describes the values.</summary>
    public DataFrameStatFunctions Stat() => new(this);
}
