namespace Reelhouse.Spark.Engine;

/// <summary>What to install, from where, to where.</summary>
public sealed record EngineInstallOptions
{
    /// <summary>The servers to install. Default: all.</summary>
    public EngineServers Servers { get; init; } = EngineServers.All;

    /// <summary>
    /// A Spark distribution to use instead of installing Spark (<c>SPARK_HOME</c>). One of another line than 4.2, or one without Connect, Delta, Kafka or
    /// S3 among its jars, is passed over with a warning. Default: none.
    /// </summary>
    public string? SparkHome { get; init; }

    /// <summary>The folder that installed engines lie in. Default: <c>reelhouse/engine</c> in <c>$XDG_CACHE_HOME</c>, or else in <c>~/.cache</c>.</summary>
    public string CacheFolder { get; init; } = EngineFolders.DefaultCache;

    /// <summary>The folder with the POMs and the locks. Default: <c>spark-submit/engine</c> beside the program.</summary>
    public string DefinitionFolder { get; init; } = EngineFolders.Definition;

    /// <summary>
    /// A folder with a Maven mirror (<c>restore.py</c> and <c>settings.xml</c>). Default: <c>../shared/maven</c> seen from the checkout that the program was
    /// built in, where there is one; without it Maven resolves as the user has set it up.
    /// </summary>
    public string? MirrorFolder { get; init; } = EngineFolders.MirrorBesideCheckout(AppContext.BaseDirectory);

    /// <summary>Runs Spark once after installing it, so that later starts are quick (a class data archive). Default: true.</summary>
    public bool WarmUp { get; init; } = true;
}
