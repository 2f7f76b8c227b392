using Reelhouse.Orchestration.Progress;
using Reelhouse.Spark.Engine;

namespace Reelhouse.Orchestration.Engine;

/// <summary>The engine's installation as progress: a bar of megabytes while it downloads.</summary>
internal sealed class InstallActivity(IRunProgress progress) : IProgress<InstallProgress>
{
    public void Report(InstallProgress value)
    {
        if (value.Step != InstallStep.Done) progress.Doing(Of(value));
    }

    internal static Activity Of(InstallProgress value) => value.Step switch
    {
        InstallStep.WaitingForAnother => new("Waiting for another installation of the engine"),
        InstallStep.RestoringMirror => new("Unpacking the Maven mirror"),
        InstallStep.Downloading => Counted("Downloading the engine", value),
        InstallStep.Checking => Counted("Checking the engine's files", value),
        InstallStep.WarmingUp => new("Warming Spark up, once"),
        _ => new("Installing the engine"),
    };

    private static Activity Counted(string name, InstallProgress value) => new(
        name,
        $"{Figures.Count(value.ArtifactsDone)} of {Figures.Count(value.ArtifactsTotal)} files, "
            + $"{Figures.Megabytes(value.BytesDone)} of {Figures.Megabytes(value.BytesTotal)}",
        value.BytesTotal == 0 ? null : (double)value.BytesDone / value.BytesTotal);
}
