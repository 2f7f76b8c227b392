namespace Reelhouse.Orchestration.Stages;

/// <summary>One of the eight steps that data take from collection to report.</summary>
internal sealed record Stage(int Number, string Name)
{
    public static IReadOnlyList<Stage> All { get; } =
    [
        new(1, "collect"),
        new(2, "ingest"),
        new(3, "refine"),
        new(4, "warehouse"),
        new(5, "model"),
        new(6, "predict"),
        new(7, "deploy"),
        new(8, "report"),
    ];

    public static Stage Of(int number) => All[number - 1];

    public override string ToString() => $"{Number} {Name}";
}
