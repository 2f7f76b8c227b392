using System.CommandLine;
using System.Text.Json;

namespace Reelhouse.Jobs;

/// <summary><c>reelhouse-jobs list</c>.</summary>
internal sealed class ListCommand(JobCatalog catalog)
{
    private readonly Option<bool> _json = new("--json") { Description = "One JSON array instead of lines" };

    public Command Build()
    {
        var command = new Command("list", "List the jobs of each stage") { _json };
        command.SetAction(parsed => Console.Out.WriteLine(parsed.GetValue(_json) ? Json() : Lines()));
        return command;
    }

    private string Lines() => string.Join(Environment.NewLine, catalog.All.Select(job => $"{job.Stage}  {job.Name}"));

    private string Json() => JsonSerializer.Serialize(catalog.All.Select(job => new
    {
        stage = job.Stage,
        job = job.Name,
        reads = job.Reads,
        writes = job.Writes,
    }));
}
