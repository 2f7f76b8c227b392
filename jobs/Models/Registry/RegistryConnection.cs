using Reelhouse.Jobs.Sources;
using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;
using Reelhouse.Registry.Lake;
using Reelhouse.Registry.MLflow;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary>The registry that the settings choose: MLflow where its address is set, else the lake.</summary>
internal sealed class RegistryConnection : IDisposable
{
    private readonly IDisposable? _owned;

    private RegistryConnection(IModelRegistry registry, IDisposable? owned)
    {
        Registry = registry;
        _owned = owned;
    }

    public IModelRegistry Registry { get; }

    /// <exception cref="ModelRegistryException">The lake's root is a place that no files are written to from here.</exception>
    public static RegistryConnection Open(JobSettings settings, LakeSession session)
    {
        if (settings.MLflow is null) return OpenLake(settings, session);
        var client = settings.MLflow.OpenClient();
        return new(new MLflowRegistry(client, TimeProvider.System), client);
    }

    public void Dispose() => _owned?.Dispose();

    private static RegistryConnection OpenLake(JobSettings settings, LakeSession session)
    {
        var root = settings.Lake.Root;
        if (Path.IsPathRooted(root)) return Lake(new FolderFiles(root), null);
        var address = Uri.TryCreate(root, UriKind.Absolute, out var uri) ? uri : null;
        if (address?.Scheme is "file") return Lake(new FolderFiles(address.LocalPath), null);
        if (address?.Scheme is not ("s3a" or "s3"))
        {
            throw new ModelRegistryException(
                $"Models are not kept below {root} (REELHOUSE__LAKE__ROOT): that takes a whole path of a folder or an s3a:// address. Set MLFLOW_TRACKING_URI to keep them in MLflow.");
        }

        var client = S3Client.Open(settings.S3);
        return Lake(new BucketFiles(client, address.Host, address.AbsolutePath.Trim('/')), client);

        RegistryConnection Lake(IModelFiles files, IDisposable? owned) => new(new LakeRegistry(session.GetAsync, root, files, TimeProvider.System), owned);
    }
}
