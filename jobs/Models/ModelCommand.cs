using System.CommandLine;

namespace Reelhouse.Jobs.Models;

/// <summary><c>reelhouse-jobs model</c>: looks into models, and scores files with them, without Spark.</summary>
internal static class ModelCommand
{
    public static Command Build() => new("model", "Look into a model of any library, or score a file with it")
    {
        new InspectCommand().Build(),
        new ScoreCommand().Build(),
    };
}
