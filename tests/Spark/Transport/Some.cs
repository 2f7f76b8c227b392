using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using Microsoft.Extensions.Time.Testing;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Transport;

/// <summary>Values whose content does not matter to the test.</summary>
internal static class Some
{
    public static Plan Plan => new() { Root = new Relation { Sql = new SQL { Query = "SELECT 1" } } };

    public static RpcException RpcError(StatusCode code, string detail = "", params IMessage[] details)
    {
        var status = new Google.Rpc.Status { Code = (int)code, Message = detail };
        status.Details.AddRange(details.Select(Any.Pack));
        return new RpcException(new Status(code, detail), new Metadata { { "grpc-status-details-bin", status.ToByteArray() } });
    }

    /// <summary>Lets the clock run on while the task waits for it.</summary>
    public static async Task<T> RunAsync<T>(this FakeTimeProvider time, Task<T> task)
    {
        while (!task.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(1);
        }

        return await task;
    }
}
