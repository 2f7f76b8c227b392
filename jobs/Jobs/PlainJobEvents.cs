using System.Globalization;
using Reelhouse.JobEvents;

namespace Reelhouse.Jobs;

/// <summary>Lines for the person who typed the command.</summary>
internal sealed class PlainJobEvents(TextWriter output) : IJobEvents
{
    private readonly Lock _oneLineAtATime = new();

    public void Write(JobEvent jobEvent)
    {
        if (Text(jobEvent) is not { } text) return;
        lock (_oneLineAtATime) output.WriteLine(text);
    }

    private static string? Text(JobEvent jobEvent) => jobEvent switch
    {
        JobStarted started => $"{started.Job} started",
        JobFinished finished => Text(finished),
        FaultsPlanted planted => Invariant($"{planted.Topic}: planted {Counts(planted.Counts)}"),
        AnomaliesJudged or ChurnModelJudged => jobEvent.ToString(),
        ReportWritten written => $"report: {written.Path}",
        _ => null,
    };

    private static string Text(JobFinished finished) => string.Join(
        Environment.NewLine,
        new[] { Summary(finished), Reasons(finished.Balance), Text(finished.Error) }.OfType<string>());

    private static string Summary(JobFinished finished)
    {
        var balance = finished.Balance;
        return Invariant($"{finished.Job} {finished.Status} in {finished.Seconds:0.0} s: {balance.RowsIn} rows in = {balance.RowsWritten} written + ")
            + Invariant($"{balance.Quarantined} quarantined + {balance.Late} late + {balance.Duplicate} duplicate + {balance.Filtered} filtered");
    }

    private static string? Reasons(RowBalance balance) =>
        balance.Reasons is { Count: > 0 } reasons ? $"  turned away: {Counts(reasons)}" : null;

    private static string? Text(JobError? error) => error is null
        ? null
        : string.Join(Environment.NewLine, new[] { error.What, error.Where, error.Why, error.Next }.OfType<string>().Select(line => $"  {line}"));

    private static string Counts(IReadOnlyDictionary<string, long> counts) =>
        string.Join(", ", counts.Select(count => Invariant($"{count.Value} {count.Key}")));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
