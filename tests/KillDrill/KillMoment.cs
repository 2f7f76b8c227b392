namespace Reelhouse.KillDrill;

/// <summary>Whom to kill, and when: a share of a stage's usual time after the stage began.</summary>
internal sealed record KillMoment(int Number, int Stage, double Share, Victim Victim)
{
    /// <summary>Moments spread evenly over the stages, with victims and shares drawn by chance.</summary>
    public static IReadOnlyList<KillMoment> Spread(int count, int lastStage, Random random) =>
        [.. Enumerable.Range(0, count).Select(number => new KillMoment(
            number + 1,
            1 + number % lastStage,
            Math.Round(random.NextDouble(), 3),
            (Victim)random.Next(Enum.GetValues<Victim>().Length)))];

    public override string ToString() => $"{Number}. {Victim} at {Share:P0} of stage {Stage}";
}

internal enum Victim
{
    Spark,
    Kafka,
    Run,
    Jobs,
}
