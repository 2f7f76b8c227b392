namespace Reelhouse.Spark.Engine.Homes;

/// <summary>
/// The Derby database in which Spark keeps the names of tables. Every table is external, with its Delta log in the lake, so that a database whose creation was cut off can
/// be thrown away; once it is whole, Derby's own log keeps it so.
/// </summary>
internal sealed record SparkMetastore(EngineHome Home)
{
    private string Complete => Path.Combine(Home.Metastore, "complete");

    private string Database => Path.Combine(Home.Metastore, "metastore_db");

    public void RemoveUnfinished()
    {
        if (!File.Exists(Complete) && Directory.Exists(Database))
            Directory.Delete(Database, recursive: true);
    }

    public void MarkComplete()
    {
        if (!File.Exists(Complete))
            File.WriteAllText(Complete, "");
    }
}
