using System.Runtime.CompilerServices;
using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Metrics;
using Reelhouse.Spark.Sql.Udfs;
using Reelhouse.Spark.Transport;
using Proto = Spark.Connect;

namespace Reelhouse.Spark.Sql;

/// <summary>Runs plans and commands, and hands the metrics they report to their observations.</summary>
internal sealed class PlanRunner(SparkConnectClient client, UdfShipping shipping, FunctionMetricTotals functionMetrics)
{
    // A session has one list of what its tasks' workers told, and sends it with whichever of its queries ends next (ExecuteThreadRunner of Spark 4.2).
    private const string Accumulator = "__python_accumulator__";

    public async IAsyncEnumerable<Proto.ExecutePlanResponse> RespondAsync(
        Proto.Plan plan, IReadOnlyList<Observation> observations, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await shipping.ShipForAsync(plan, cancellationToken).ConfigureAwait(false);
        var responses = client.ExecuteAsync(plan, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using (responses.ConfigureAwait(false))
        {
            while (await NextAsync(responses, observations).ConfigureAwait(false) is { } response)
            {
                Deliver(response, observations);
                yield return response;
            }
        }
    }

    /// <summary>Runs a command to its end.</summary>
    public async Task RunAsync(Proto.Command command, IReadOnlyList<Observation> observations, CancellationToken cancellationToken)
    {
        await foreach (var _ in RespondAsync(Commands.Plan(command), observations, cancellationToken).ConfigureAwait(false))
        {
        }
    }

    /// <summary>Runs a command to its end; the result is what one of its responses holds, null when none does.</summary>
    public async Task<TResult?> ResultAsync<TResult>(
        Proto.Command command,
        Func<Proto.ExecutePlanResponse, TResult?> result,
        IReadOnlyList<Observation> observations,
        CancellationToken cancellationToken)
        where TResult : class
    {
        TResult? found = null;
        await foreach (var response in RespondAsync(Commands.Plan(command), observations, cancellationToken).ConfigureAwait(false))
            found = result(response) ?? found;
        return found;
    }

    private static async ValueTask<Proto.ExecutePlanResponse?> NextAsync(
        IAsyncEnumerator<Proto.ExecutePlanResponse> responses, IReadOnlyList<Observation> observations)
    {
        try
        {
            return await responses.MoveNextAsync().ConfigureAwait(false) ? responses.Current : null;
        }
        catch (Exception exception)
        {
            foreach (var observation in observations)
                observation.Fail(exception);
            throw;
        }
    }

    private void Deliver(Proto.ExecutePlanResponse response, IReadOnlyList<Observation> observations)
    {
        foreach (var metrics in response.ObservedMetrics)
        {
            if (metrics.Name == Accumulator)
                foreach (var update in metrics.Values) functionMetrics.Add(update.Binary.Span);
            foreach (var observation in observations)
                if (observation.Name == metrics.Name)
                    observation.Complete(metrics);
        }
    }
}
