using System.Net.Sockets;
using Apache.Arrow;
using Apache.Arrow.Ipc;
using Reelhouse.Benchmarks.Contests;
using Reelhouse.Benchmarks.Results;
using Reelhouse.Benchmarks.Udfs;
using Reelhouse.Scoring;
using Reelhouse.Spark.Udfs.Capture;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Worker.Spark42;
using Reelhouse.Trees;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>A worker alone that scores a replayed stream, against the bare kernel on the same columns.</summary>
internal static class ReplayedScoring
{
    private const int BatchRows = 10_000;

    public static Measurement Measure(TrainedModel trained, ScoringScale scale)
    {
        var folder = Directory.CreateTempSubdirectory("reelhouse-benchmark-worker-").FullName;
        try
        {
            WorkerProgram.LayOut(folder);
            var file = Path.Combine(folder, "model.trees");
            trained.Model.Save(file);
            var task = ReplayedTask.OfFloats(Command(new(file, 0, ScoreKind.Raw, 0)), BatchRows, scale.ReplayedBatches);
            using var program = WorkerProgram.Ours(folder);
            using var batch = ReplayedTask.Floats(BatchRows);
            var (columns, scores) = (((StructArray)batch.Column(0)).Fields, new double[BatchRows]);
            var (worker, kernel) = (new List<double>(), new List<double>());
            for (var round = 0; round <= scale.Rounds; round++)
            {
                worker.Add(Seconds(program, task, scale.ReplayedBatches));
                var started = TimeProvider.System.GetTimestamp();
                for (var at = 0; at < scale.ReplayedBatches; at++) trained.Model.Score(columns, scores, ScoreKind.Raw);
                kernel.Add(TimeProvider.System.GetElapsedTime(started).TotalSeconds);
            }

            var rows = (double)BatchRows * scale.ReplayedBatches;
            return new($"{trained.Name}, worker on a replayed stream, against the bare kernel, rows/s", rows / Median.Of(worker.Skip(1)), rows / Median.Of(kernel.Skip(1)), Target.RatioAtLeast(0.6));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Command(ScoringTask task)
    {
        Func<IEnumerable<RecordBatch>, IEnumerable<RecordBatch>> score = batches => PartitionScorer.Score(batches, task);
        return new UdfCommand(UdfKind.Map, MethodIdentity.Of(score.Method), Closure.Write(score), "struct<score: double>").Write();
    }

    /// <summary>From the first byte sent to the last score read.</summary>
    private static double Seconds(WorkerProgram program, byte[] task, int batches)
    {
        using var socket = program.Connect();
        using var stream = new NetworkStream(socket, ownsSocket: false);
        var started = TimeProvider.System.GetTimestamp();
        var sender = new Thread(() => socket.Send(task)) { IsBackground = true };
        sender.Start();
        var reader = new WireReader(stream);
        var mark = reader.ReadInt();
        if (mark != Mark.ArrowStream) throw new BenchmarkException($"A worker answered the replayed task with {mark}{(mark == Mark.Exception ? $": {reader.ReadString()}" : "")}.");
        using var answer = new ArrowStreamReader(stream, leaveOpen: true);
        for (var batch = 0; batch < batches; batch++)
        {
            using var scores = answer.ReadNextRecordBatch() ?? throw new BenchmarkException($"The worker's answer ended after {batch} batches.");
        }

        var seconds = TimeProvider.System.GetElapsedTime(started).TotalSeconds;
        sender.Join();
        socket.Shutdown(SocketShutdown.Send);
        stream.CopyTo(Stream.Null); // A worker that is left in mid-answer says so.
        return seconds;
    }
}
