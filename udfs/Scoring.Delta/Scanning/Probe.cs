using Apache.Arrow;

namespace Reelhouse.Scoring.Delta.Scanning;

/// <summary>Tries on an executor whether files can be read there.</summary>
internal static class Probe
{
    public static IEnumerable<RecordBatch> Of(string path, ScanTask task)
    {
        var fault = new StringArray.Builder();
        if (TableScan.Fault(path, task) is { } text) fault.Append(text);
        else fault.AppendNull();
        yield return new RecordBatch.Builder().Append("fault", true, fault.Build()).Build();
    }
}
