using Google.Protobuf;
using Reelhouse.Spark.Transport;
using Reelhouse.Spark.Udfs.Commands;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Udfs;

/// <summary>Brings worker and program to the server once per session, before the first plan that needs them.</summary>
internal sealed class UdfShipping(SparkConnectClient client)
{
    private const string WorkerSetting = "spark.sql.execution.pyspark.python";

    private readonly SemaphoreSlim _once = new(1);
    private bool _isShipped;

    /// <summary>Ships where the plan holds one of our functions; a program that makes none pays one look at a flag.</summary>
    public async ValueTask ShipForAsync(Proto.Plan plan, CancellationToken cancellationToken)
    {
        if (_isShipped || !UserDefinedFunction.AnyMade || !Holds(plan)) return;
        await _once.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isShipped) await ShipAsync(cancellationToken).ConfigureAwait(false);
            _isShipped = true;
        }
        finally
        {
            _once.Release();
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
