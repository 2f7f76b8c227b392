using Google.Protobuf;
using Reelhouse.Spark.Udfs.Commands;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql.Udfs;

/// <summary>Brings worker and program to the server once per session, before the first plan that needs them.</summary>
/// <param name="session">Where it goes.</param>
/// <param name="worker">What is to be brought.</param>
/// <param name="shipped">The bundle that the session has already, from whoever opened it; null where this program is to ship its own.</param>
internal sealed class UdfShipping(SparkSession session, WorkerOptions worker, string? shipped = null)
{
    private const string WorkerSetting = "spark.sql.execution.pyspark.python";
    private const string IsolationSetting = "spark.sql.artifact.isolation.enabled";

    private readonly Once _upload = new(isDone: shipped is not null);
    private readonly Once _findable = new(isDone: false);

    /// <summary>What sessions that this one opens bring.</summary>
    public WorkerOptions Worker => worker;

    private WorkerBundle Own => WorkerBundle.OfThisProgram([.. worker.Runtimes]);

    private string Bundle => shipped ?? Own.Name;

    /// <summary>Ships where the plan holds one of our functions; a program that makes none, or has shipped, pays one look at a flag.</summary>
    public Task ShipForAsync(Proto.Plan plan, CancellationToken cancellationToken) =>
        !ShippedFunction.AnyMade || worker.IsInstalled || (_upload.IsDone && (_findable.IsDone || !(ShippedFunction.AnyAggregateMade || StartsStream(plan) || Registers(plan))))
            ? Task.CompletedTask
            : ShipAsync(plan, cancellationToken);

    /// <summary>Ships, and tells a function that the driver calls where it finds what was shipped: Spark unpacks a session's archives on the driver as well.</summary>
    public async Task<UdfCommand> ToDriverAsync(UdfCommand command, CancellationToken cancellationToken)
    {
        if (!worker.IsInstalled) await _upload.RunAsync(UploadAsync, cancellationToken).ConfigureAwait(false);
        var files = await DriverFilesAsync(cancellationToken).ConfigureAwait(false);
        var isIsolated = await IsIsolatedAsync(cancellationToken).ConfigureAwait(false);
        return command with { Files = isIsolated ? $"{files}/{Session}" : files, Bundle = worker.IsInstalled ? null : Bundle };
    }

    private static bool StartsStream(Proto.Plan plan) => plan.Command?.WriteStreamOperationStart is not null;

    private static bool Registers(Proto.Plan plan) => plan.Command?.RegisterFunction is not null;

    private async Task ShipAsync(Proto.Plan plan, CancellationToken cancellationToken)
    {
        var bytes = plan.ToByteArray();
        if (!Holds(bytes, UdfCommand.Marker)) return;
        await _upload.RunAsync(UploadAsync, cancellationToken).ConfigureAwait(false);
        // Of a stream's batches the function runs beside the driver; what its frame holds runs on executors.
        var isOfStream = StartsStream(plan) && Holds(plan.Command.WriteStreamOperationStart.Input.ToByteArray(), UdfCommand.Marker);
        // A registered function keeps the place that holds now, and SQL does not tell whether a stream will call it.
        if (!isOfStream && !Registers(plan) && !Holds(bytes, UdfCommand.AggregateMarker)) return;
        await _findable.RunAsync(MakeFindableFromAnywhereAsync, cancellationToken).ConfigureAwait(false);
        if (isOfStream) await CheckStreamsFindItAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task UploadAsync()
    {
        var bundle = Own;
        if (await IsThereAsync(bundle, CancellationToken.None).ConfigureAwait(false))
        {
            session.Client.Logger.Shipped(session.SessionId, bundle.Name);
            return;
        }

        session.Client.Logger.Shipping(session.SessionId, bundle.Name, bundle.Content.Length / 1024);
        await session.Client.AddArtifactAsync(new($"archives/{bundle.Name}.tar.gz#{bundle.Name}", bundle.Content), CancellationToken.None).ConfigureAwait(false);
        await SetWorkerAsync(new WorkerPlace(bundle.Name).InSessionFolder, CancellationToken.None).ConfigureAwait(false);
    }

    // A program that comes back to its session finds the setting, which is made once the bundle is there.
    private async Task<bool> IsThereAsync(WorkerBundle bundle, CancellationToken cancellationToken) =>
        (await session.Conf().GetAsync(WorkerSetting, "", cancellationToken).ConfigureAwait(false)).Contains(bundle.Name, StringComparison.Ordinal);

    // Executors start workers in the session's folder, but for aggregates over windows they start them in their own, because ArrowWindowPythonEvaluatorFactory of Spark 4.2
    // looks for the session where it is not known.
    private async Task MakeFindableFromAnywhereAsync()
    {
        var place = new WorkerPlace(Bundle);
        if (!await IsIsolatedAsync(CancellationToken.None).ConfigureAwait(false)) return;
        if (IsLocal(await MasterAsync(CancellationToken.None).ConfigureAwait(false)))
        {
            await SetWorkerAsync(place.Below(await DriverFilesAsync(CancellationToken.None).ConfigureAwait(false), Session), CancellationToken.None).ConfigureAwait(false);
            return;
        }

        await session.Client.AddArtifactAsync(new($"archives/{Bundle}-link.tar.gz#{Session}", place.Link()), CancellationToken.None).ConfigureAwait(false);
        await SetWorkerAsync(place.InAnyFolder(Session), CancellationToken.None).ConfigureAwait(false);
    }

    // A stream runs in a copy of the session, whose folder on executors has a name of its own, and Spark 4.2 starts the workers of streams outside of it.
    private async Task CheckStreamsFindItAsync(CancellationToken cancellationToken)
    {
        if (IsLocal(await MasterAsync(cancellationToken).ConfigureAwait(false)) || !await IsIsolatedAsync(cancellationToken).ConfigureAwait(false)) return;
        throw new NotSupportedException(
            $"On a cluster, executors cannot find the worker of functions in a stream's data frame while sessions have folders of their own. Open the session with .Config(\"{IsolationSetting}\", \"false\"), "
            + "or call the functions in ForeachBatch, or install the worker.");
    }

    private async Task<bool> IsIsolatedAsync(CancellationToken cancellationToken) =>
        await session.Conf().GetAsync(IsolationSetting, "true", cancellationToken).ConfigureAwait(false) != "false";

    /// <summary>What the server calls the session, and the session's folder on executors.</summary>
    private string Session => session.Client.ServerSideSessionId!;

    // An executor within the driver keeps its files where the driver does, whose place only the driver knows. Over rows that are written out, Spark answers on the driver, while it
    // plans the query (ConvertToLocalRelation); without them an executor would.
    private async Task<string> DriverFilesAsync(CancellationToken cancellationToken) =>
        await (await session.SqlAsync("SELECT reflect('org.apache.spark.SparkFiles', 'getRootDirectory') FROM VALUES (1)", cancellationToken).ConfigureAwait(false))
            .FirstAsync<string>(cancellationToken).ConfigureAwait(false)
        ?? throw new SparkException("The server does not tell where it keeps its files, so that no C# can be started there by its place: neither aggregates over windows nor functions of a stream's batches.");

    private Task<string> MasterAsync(CancellationToken cancellationToken) => session.Conf().GetAsync("spark.master", "", cancellationToken);

    private static bool IsLocal(string master) => master.StartsWith("local", StringComparison.Ordinal);

    private Task SetWorkerAsync(string path, CancellationToken cancellationToken) =>
        session.Conf().SetAsync(WorkerSetting, path, cancellationToken);

    private static bool Holds(byte[] plan, ReadOnlySpan<byte> marker) => plan.AsSpan().IndexOf(marker) >= 0;
}
