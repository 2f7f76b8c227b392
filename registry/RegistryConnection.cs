using Reelhouse.Registry.Lake;
using Reelhouse.Registry.MLflow;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Registry;

/// <summary>A registry with the clients that it asks through, which it disposes.</summary>
public sealed class RegistryConnection : IDisposable
{
    private readonly IDisposable? _owned;

    private RegistryConnection(IModelRegistry registry, IDisposable? owned)
    {
        Registry = registry;
        _owned = owned;
    }

    /// <summary>The registry.</summary>
    public IModelRegistry Registry { get; }

    /// <summary>A registry of MLflow.</summary>
    /// <param name="settings">Where MLflow is.</param>
    /// <param name="time">Dates runs.</param>
    public static RegistryConnection ToMLflow(MLflowSettings settings, TimeProvider time)
    {
        var client = settings.OpenClient();
        return new(new MLflowRegistry(client, time), client);
    }

    /// <summary>The registry of a lake.</summary>
    /// <param name="root">The lake's root, without a slash at its end: a whole path of a folder, or an s3a:// address.</param>
    /// <param name="session">Gives the session that reads and writes the tables.</param>
    /// <param name="s3">How S3 is reached, where the root lies there.</param>
    /// <param name="time">Dates runs and versions.</param>
    /// <exception cref="ModelRegistryException">The root is a place that no files are written to from here.</exception>
    public static RegistryConnection ToLake(string root, Func<CancellationToken, Task<SparkSession>> session, S3Account s3, TimeProvider time)
    {
        if (Path.IsPathRooted(root)) return Lake(new FolderFiles(root), null);
        var address = Uri.TryCreate(root, UriKind.Absolute, out var uri) ? uri : null;
        if (address?.Scheme is "file") return Lake(new FolderFiles(address.LocalPath), null);
        if (address?.Scheme is not ("s3a" or "s3"))
        {
            throw new ModelRegistryException(
                $"Models are not kept below {root} (REELHOUSE__LAKE__ROOT): that takes a whole path of a folder or an s3a:// address. Set MLFLOW_TRACKING_URI to keep them in MLflow.");
        }

        var client = s3.OpenClient();
        return Lake(new BucketFiles(client, address.Host, address.AbsolutePath.Trim('/')), client);

        RegistryConnection Lake(IModelFiles files, IDisposable? owned) => new(new LakeRegistry(session, root, files, time), owned);
    }

    /// <inheritdoc/>
    public void Dispose() => _owned?.Dispose();
}
