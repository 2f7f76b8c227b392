using Google.Protobuf;
using Reelhouse.Spark.Transport;
using Reelhouse.Spark.Udfs.Commands;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Udfs;

/// <summary>Brings worker and program to the server once per session, before the first plan that needs them.</summary>
internal sealed class UdfShipping(SparkConnectClient client)
{
    private const string WorkerSetting = "spark.sql.execution.pyspark.python";

    private readonly Lock _gate = new();
    private volatile Task? _shipping;

    /// <summary>Ships where the plan holds one of our functions; a program that makes none, or has shipped, pays one look at a flag.</summary>
    public Task ShipForAsync(Proto.Plan plan, CancellationToken cancellationToken)
    {
        if (!UserDefinedFunction.AnyMade || _shipping is { IsCompletedSuccessfully: true } || !Holds(plan)) return Task.CompletedTask;
        lock (_gate)
        {
            // What failed, or was called off, is tried again by the next plan.
            return _shipping is null or { IsFaulted: true } or { IsCanceled: true } ? _shipping = ShipAsync(cancellationToken) : _shipping;
        }
    }

    private async Task ShipAsync(CancellationToken cancellationToken)
    {
        var bundle = WorkerBundle.OfThisProgram();
        await client.AddArtifactAsync(new($"archives/{bundle.Name}.tar.gz#{bundle.Name}", bundle.Content), cancellationToken).ConfigureAwait(false);
        await new RuntimeConfig(client).SetAsync(WorkerSetting, $"./{bundle.Name}/{WorkerBundle.Executable}", cancellationToken).ConfigureAwait(false);
    }

    private static bool Holds(Proto.Plan plan) => plan.ToByteArray().AsSpan().IndexOf(UdfCommand.Marker) >= 0;
}
