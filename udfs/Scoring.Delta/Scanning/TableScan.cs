using Apache.Arrow;
using Reelhouse.Scoring.Delta.Reading;
using Reelhouse.Scoring.Delta.Storage;

namespace Reelhouse.Scoring.Delta.Scanning;

/// <summary>Reads and scores the files of a task, on an executor: files in, keys, scores and reasons out.</summary>
internal static class TableScan
{
    public static IEnumerable<RecordBatch> Score(IEnumerable<RecordBatch> splits, ScanTask task)
    {
        NativeLibraryFile.Find(task.Library);
        var scorer = new BatchScorer(task.Scoring);
        foreach (var batch in splits)
        {
            for (var row = 0; row < batch.Length; row++)
            {
                var split = FileSplit.Of(batch, row, task.Location);
                using var reader = Named(split, () => new SplitReader(split, task));
                while (Named(split, reader.Read) is var (columns, rows))
                    yield return scorer.Score(System.Array.ConvertAll(task.Keys, key => columns[key]), System.Array.ConvertAll(task.Features, feature => columns[feature]), rows);
            }
        }
    }

    /// <summary>Why a file cannot be read here; null where it can.</summary>
    public static string? Fault(string path, ScanTask task)
    {
        try
        {
            NativeLibraryFile.Find(task.Library);
            using var reader = new SplitReader(new(FileSplit.AddressOf(path, task.Location), 0, 0, null, [], 0), task with { Columns = [.. task.Columns.Where(column => column.Partition is null)] });
            return null;
        }
        catch (Exception fault)
        {
            return $"{fault.GetType().Name}: {fault.Message}";
        }
    }

    private static T Named<T>(FileSplit split, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception fault)
        {
            throw new IOException($"{split.Address} could not be read: {fault.Message}", fault);
        }
    }
}
