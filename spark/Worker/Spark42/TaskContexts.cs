using System.Text.Json;
using Microsoft.Extensions.Logging;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42.Logs;

namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>Makes of a task's header what its functions see of it.</summary>
internal static class TaskContexts
{
    /// <exception cref="WireException">The context is not the JSON that Spark 4.2 sends.</exception>
    public static TaskContext Of(TaskRequest task, TaskHost host)
    {
        try
        {
            var sent = JsonSerializer.Deserialize(task.Context, SentContextJson.Default.SentContext) ?? throw new WireException("The task's context is null.");
            return new()
            {
                PartitionId = sent.PartitionId,
                StageId = sent.StageId,
                AttemptNumber = sent.AttemptNumber,
                TaskAttemptId = sent.TaskAttemptId,
                LocalProperties = sent.LocalProperties ?? [],
                CancellationToken = host.Closed,
                Logger = Logger(sent, host),
                FilesFolder = task.FilesFolder,
                Files = task.Files,
            };
        }
        catch (JsonException unfit)
        {
            throw new WireException($"The task's context is no JSON that Spark 4.2 sends: {unfit.Message}");
        }
    }

    private static ILogger Logger(SentContext sent, TaskHost host)
    {
        var plain = host.Log.For($"stage={sent.StageId} partition={sent.PartitionId} attempt={sent.AttemptNumber} task={sent.TaskAttemptId}");
        return host.Capture is { } capture ? new TaskLogger(capture, plain, sent, host.Time) : plain;
    }
}
