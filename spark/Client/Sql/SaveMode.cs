namespace Reelhouse.Spark.Sql;

/// <summary>What happens when there is something already where rows are saved.</summary>
public enum SaveMode
{
    /// <summary>The rows are added.</summary>
    Append,

    /// <summary>The rows replace what is there.</summary>
    Overwrite,

    /// <summary>It is an error.</summary>
    ErrorIfExists,

    /// <summary>Nothing is saved.</summary>
    Ignore,
}
