using System.CommandLine;
using Reelhouse.Jobs.Models.Registry;

namespace Reelhouse.Jobs.Models;

/// <summary><c>reelhouse-jobs model</c>: looks into models and scores files with them, without Spark; and asks the registry for them.</summary>
internal static class ModelCommand
{
    public static Command Build() => new("model", "Look into a model of any library, score a file with it, or see and move what is registered")
    {
        new InspectCommand().Build(),
        new ScoreCommand().Build(),
        new VersionsCommand().Build(),
        new ShowCommand().Build(),
        new PromoteCommand().Build(),
        new RollbackCommand().Build(),
    };
}
