using Google.Protobuf;
using Grpc.Core;
using Status = Google.Rpc.Status;

namespace Reelhouse.Spark.Transport;

/// <summary>Reads the details that a server attaches to a gRPC status.</summary>
internal static class RpcDetails
{
    private const string Trailer = "grpc-status-details-bin";

    public static T? Find<T>(RpcException error)
        where T : class, IMessage<T>, new()
    {
        if (Parse(error) is not { } status)
        {
            return null;
        }

        foreach (var detail in status.Details)
        {
            if (detail.TryUnpack<T>(out var found))
            {
                return found;
            }
        }

        return null;
    }

    // Details that can't be read are left aside: they must not hide the error they belong to.
    private static Status? Parse(RpcException error)
    {
        try
        {
            var bytes = error.Trailers.GetValueBytes(Trailer);
            return bytes is null ? null : Status.Parser.ParseFrom(bytes);
        }
        catch (InvalidProtocolBufferException)
        {
            return null;
        }
    }
}
