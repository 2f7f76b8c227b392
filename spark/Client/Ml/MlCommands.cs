using Reelhouse.Spark.Sql;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Ml;

/// <summary>Runs ML commands, and logs what Spark warns about.</summary>
internal static class MlCommands
{
    public static async Task<Proto.MlCommandResult> RunMlAsync(
        this SparkSession session, Proto.MlCommand command, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        var result = await session.Runner
            .ResultAsync(new() { MlCommand = command }, response => response.MlCommandResult, observations, cancellationToken).ConfigureAwait(false)
            ?? throw new SparkException($"The server did not answer the ML command {command.CommandCase}.");
        if (result.OperatorInfo is { HasWarningMessage: true } info) session.Client.Logger.MlWarning(command.CommandCase.ToString(), info.WarningMessage);
        return result;
    }
}
