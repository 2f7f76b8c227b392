using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Expressions;
using static Reelhouse.Spark.Sql.Functions;
using Window = Reelhouse.Spark.Sql.Expressions.Window;

namespace Reelhouse.Jobs.Tables;

/// <summary>Gives every candidate row its failed checks and its one outcome. Pure: frames in, frame out.</summary>
internal sealed class Judge(IReadOnlyList<Check> checks)
{
    /// <summary>The candidates with their verdict.</summary>
    /// <param name="candidates">One row per input row.</param>
    /// <param name="references">The tables that checks look values up in, by name.</param>
    public DataFrame Apply(DataFrame candidates, IReadOnlyDictionary<string, DataFrame> references)
    {
        var found = checks.Where(check => check.Reference is not null).Aggregate(candidates, (frame, check) => LookUp(frame, check, references));
        var filtered = WithResults(found, Severity.Filter).WithColumn(CandidateColumns.IsFiltered, Broken(Severity.Filter));
        var checkedOnce = WithResults(filtered, Severity.Warn, Severity.Quarantine, Severity.Late, Severity.Fail);
        return WithResults(checkedOnce, Severity.Duplicate)
            .WithColumns([new(CandidateColumns.FailedChecks, FailedChecks()), new(CandidateColumns.Outcome, Outcome())]);
    }

    /// <summary>What to count of the judged rows: each outcome, and each check's broken rows by the check's name.</summary>
    public IReadOnlyList<Column> Counts() =>
    [
        .. Outcomes.All.Select(outcome => CountIf(Col(CandidateColumns.Outcome) == outcome).As(outcome)),
        .. checks.Select((check, at) => Count(Col(Result(at))).As(Result(at))),
    ];

    /// <summary>The verdict on all rows, from the counts' one row.</summary>
    public Tally Read(Row counts) => new(
        Outcomes.All.ToDictionary(outcome => outcome, counts.GetAs<long>),
        checks.Select((check, at) => (check, broken: counts.GetAs<long>(Result(at)))).Where(each => each.broken > 0).ToDictionary(each => each.check, each => each.broken));

    /// <summary>The rows for the table's quarantine.</summary>
    public static DataFrame TurnedAway(DataFrame judged, IEnumerable<string> keys)
    {
        var origin = Col(CandidateColumns.Origin);
        return judged.Filter(Col(CandidateColumns.Outcome).IsIn(Outcomes.Quarantined, Outcomes.Late)).Select(
            ConcatWs("/", [.. keys.Select(key => Col(key).Cast("string"))]).As("row_key"),
            Col(CandidateColumns.Raw).As("raw"),
            Col(CandidateColumns.Outcome).As("outcome"),
            Col(CandidateColumns.FailedChecks).As("failed_checks"),
            Col(CandidateColumns.Unreadable).As("unreadable"),
            origin.GetField("file").As("file"),
            origin.GetField("row").As("row"),
            origin.GetField("topic").As("topic"),
            origin.GetField("partition").As("partition"),
            origin.GetField("offset").As("offset"),
            origin.GetField("received_at").As("received_at"));
    }

    /// <summary>The rows that the table takes.</summary>
    public static DataFrame Accepted(DataFrame judged) => judged.Filter(Col(CandidateColumns.Outcome) == Outcomes.Written);

    private static string Result(int at) => $"_check_{at}";

    private static string Found(Check check) => $"_found_{check.Column}_in_{check.Reference!.Table.Replace('.', '_')}";

    private static DataFrame LookUp(DataFrame frame, Check check, IReadOnlyDictionary<string, DataFrame> references)
    {
        var known = references[check.Reference!.Table].Select(Col(check.Reference.Column).As("_known")).Distinct().WithColumn(Found(check), Lit(true));
        return frame.Join(known, frame[check.Column] == known["_known"], "left").Drop("_known");
    }

    // One projection for all of them: a plan that grows by a projection per check costs more to analyse than the rows to judge.
    private DataFrame WithResults(DataFrame frame, params Severity[] severities)
    {
        var results = checks
            .Select((check, at) => (check, at))
            .Where(each => severities.Contains(each.check.Severity))
            .Select(each => KeyValuePair.Create(Result(each.at), When(!Passes(each.check), Lit(each.check.Name))))
            .ToArray();
        return results.Length == 0 ? frame : frame.WithColumns(results);
    }

    private Column Passes(Check check)
    {
        var passes = Coalesce(Rule(check), Lit(false));
        return check.Severity == Severity.Filter ? passes : Col(CandidateColumns.IsFiltered) | passes;
    }

    private Column Rule(Check check) => check switch
    {
        { Reference: not null } => Col(check.Column).IsNull() | Col(Found(check)).IsNotNull(),
        { Severity: Severity.Duplicate } => Col(check.Column).IsNull() | (RowNumber().Over(SameKey(check.Column)) == 1),
        _ => check.Rule!(check.Column),
    };

    // Bad rows come last, so that a good row is never taken for the repeat of a bad one.
    private WindowSpec SameKey(string key) =>
        Window.PartitionBy(Col(key), Col(CandidateColumns.IsFiltered)).OrderBy([Broken(Severity.Quarantine).Asc(), .. Origin.Order.Select(part => part.Asc())]);

    private Column Broken(Severity severity) => checks
        .Select((check, at) => (check, at))
        .Where(each => each.check.Severity == severity)
        .Aggregate(Lit(false), (any, each) => any | Col(Result(each.at)).IsNotNull());

    private Column FailedChecks()
    {
        var broken = checks.Select((check, at) => (check, at)).Where(each => each.check.Severity != Severity.Warn).Select(each => Col(Result(each.at))).ToArray();
        return broken.Length == 0 ? Expr("cast(array() as array<string>)") : ArrayCompact(Array(broken));
    }

    private Column Outcome() =>
        When(Col(CandidateColumns.IsFiltered), Outcomes.Filtered)
            .When(Broken(Severity.Quarantine), Outcomes.Quarantined)
            .When(Broken(Severity.Duplicate), Outcomes.Duplicate)
            .When(Broken(Severity.Late), Outcomes.Late)
            .Otherwise(Outcomes.Written);
}
