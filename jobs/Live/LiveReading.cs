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
    public bool HasNews => To != ScoredTo;

    /// <summary>The messages that silver lacks or that no batch took, as candidates with their verdicts.</summary>
    /// <param name="references">The tables that checks look values up in, by name.</param>
    public DataFrame Judged(IReadOnlyDictionary<string, DataFrame> references) =>
        new Judge(Topic.Checks).Apply(Topic.Read(Messages.Filter(HeldTo.And(ScoredTo).IsBeyond(Col("partition"), Col("offset")))), references);

    /// <summary>Those of the judged messages that no batch took.</summary>
    public DataFrame Unscored(DataFrame judged)
    {
        var origin = Col(CandidateColumns.Origin);
        return judged.Filter(ScoredTo.IsBeyond(origin.GetField("partition"), origin.GetField("offset")));
    }
}
