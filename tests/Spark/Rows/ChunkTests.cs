using Google.Protobuf;
using Reelhouse.Spark.Rows;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Rows;

public sealed class ChunkTests
{
    private readonly ArrowBatches _batches = new();

    [Fact]
    public void a_batch_in_one_piece_is_read_at_once() => Assert.Equal(3, Rows(_batches.Read(Response(Data(3), 3))));

    [Fact]
    public void a_response_without_a_batch_has_none() => Assert.Empty(_batches.Read(new ExecutePlanResponse { ResultComplete = new() }));

    [Fact]
    public void a_batch_in_pieces_is_read_with_the_last_of_them()
    {
        var data = Data(3);

        Assert.Empty(_batches.Read(Response(data[..10], 3, piece: 0, of: 3)));
        Assert.Empty(_batches.Read(Response(data[10..100], 3, piece: 1, of: 3)));
        Assert.Equal(3, Rows(_batches.Read(Response(data[100..], 3, piece: 2, of: 3))));
        Assert.Equal(2, Rows(_batches.Read(Response(Data(2), 2, start: 3))));
    }

    [Fact]
    public void a_lost_piece_is_noticed()
    {
        Assert.Empty(_batches.Read(Response(Data(3)[..10], 3, piece: 0, of: 3)));

        Assert.Throws<SparkConnectException>(() => _batches.Read(Response(Data(3)[10..], 3, piece: 2, of: 3)).ToList());
    }

    [Fact]
    public void lost_rows_are_noticed()
    {
        _ = _batches.Read(Response(Data(3), 3)).ToList();

        Assert.Throws<SparkConnectException>(() => _batches.Read(Response(Data(2), 2, start: 5)).ToList());
    }

    private static int Rows(IEnumerable<Apache.Arrow.RecordBatch> batches) => batches.Sum(batch => batch.Length);

    private static byte[] Data(int rows) => LocalData.FromRecords(Enumerable.Range(0, rows).Select(number => ValueTuple.Create(number))).Stream.ToArray();

    private static ExecutePlanResponse Response(byte[] data, int rows, int piece = 0, int of = 1, int start = 0) => new()
    {
        ArrowBatch = new() { Data = ByteString.CopyFrom(data), RowCount = rows, ChunkIndex = piece, NumChunksInBatch = of, StartOffset = start },
    };
}
