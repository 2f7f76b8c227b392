using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>The rows of an input that a job reads, all rows of its table, and how many of them a later delivery replaced.</summary>
internal sealed record InputReading(string Table, DataFrame Rows, long Count, long Replaced);
