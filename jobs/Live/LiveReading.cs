using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Live;

/// <summary>A topic at the moment of a batch.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Held">The events of its silver table.</param>
/// <param name="Messages">Its messages, those of <paramref name="Held"/> too.</param>
/// <param name="HeldTo">How far the silver table was made.</param>
/// <param name="ScoredTo">How far the batches before took it.</param>
/// <param name="To">How far this batch takes it.</param>
internal sealed record LiveReading(LiveTopic Topic, DataFrame Held, DataFrame Messages, Offsets HeldTo, Offsets ScoredTo, Offsets To)
{
    private const string IsHeld = "_is_held";

    public bool HasNews => To != ScoredTo;

    /// <summary>The messages that silver lacks or that no batch took, as candidates with their verdicts.</summary>
    /// <param name="references">The tables that checks look values up in, by name.</param>
    public DataFrame Judged(IReadOnlyDictionary<string, DataFrame> references)
    {
        var candidates = Topic.Read(Messages.Filter(HeldTo.And(ScoredTo).IsBeyond(Col("partition"), Col("offset"))));
        return WithRepeats(new Judge(Topic.Checks).Apply(candidates, references), Held.Select(Topic.Key).Join(candidates.Select(Topic.Key), [Topic.Key], "left_semi"));
    }

    /// <summary>Those of the judged messages that no batch took.</summary>
    public DataFrame Unscored(DataFrame judged)
    {
        var origin = Col(CandidateColumns.Origin);
        return judged.Filter(ScoredTo.IsBeyond(origin.GetField("partition"), origin.GetField("offset")));
    }

    // What silver holds already was received before whatever it lacks.
    private DataFrame WithRepeats(DataFrame judged, DataFrame held)
    {
        var (origin, outcome) = (Col(CandidateColumns.Origin), Col(CandidateColumns.Outcome));
        var isRepeat = Col(IsHeld).IsNotNull() & HeldTo.IsBeyond(origin.GetField("partition"), origin.GetField("offset")) & (outcome == Outcomes.Written);
        return judged.Join(held.WithColumn(IsHeld, Lit(true)), [Topic.Key], "left")
            .WithColumn(CandidateColumns.Outcome, When(isRepeat, Outcomes.Duplicate).Otherwise(outcome))
            .Drop(IsHeld);
    }
}
