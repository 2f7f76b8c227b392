using Reelhouse.Jobs.Tables;
using Reelhouse.Registry;

namespace Reelhouse.Jobs.Models.Registry;

/// <summary>The registry that the settings choose: MLflow where its address is set, else the lake.</summary>
internal static class ChosenRegistry
{
    /// <exception cref="ModelRegistryException">The lake's root is a place that no files are written to from here.</exception>
    public static RegistryConnection OpenRegistry(this LakeSession session, JobSettings settings) => settings.MLflow is { } mlflow
        ? RegistryConnection.ToMLflow(mlflow, TimeProvider.System)
        : RegistryConnection.ToLake(settings.Lake.Root, session.GetAsync, settings.S3.Account, TimeProvider.System);
}
