using Microsoft.ML;

namespace Reelhouse.Trees.Tests.MLNet;

/// <summary>A made-up row with a label for every kind of trainer.</summary>
public sealed class TrainingRow
{
    public float Age { get; set; }

    public float Hours { get; set; }

    public float Price { get; set; }

    public float Days { get; set; }

    public string Plan { get; set; } = "";

    public bool IsLeft { get; set; }

    public float Value { get; set; }

    public uint Class { get; set; }

    public uint Group { get; set; }

    public double[] Features => [Age, Hours, Price, Days];

    /// <summary>Rows of which some lack Age, and Days, which the label does not depend on.</summary>
    public static TrainingRow[] Some(int count, bool hasMissing)
    {
        var random = new Random(13);
        return [.. Enumerable.Range(0, count).Select(_ => Next(random, hasMissing))];
    }

    public static IDataView View(MLContext context, IEnumerable<TrainingRow> rows) => context.Transforms.Conversion.MapValueToKey("ClassKey", nameof(Class))
        .Append(context.Transforms.Conversion.MapValueToKey("GroupKey", nameof(Group)))
        .Fit(context.Data.LoadFromEnumerable(rows)).Transform(context.Data.LoadFromEnumerable(rows));

    private static TrainingRow Next(Random random, bool hasMissing)
    {
        float Number() => (float)((random.NextDouble() * 4) - 2);
        var row = new TrainingRow { Age = Number(), Hours = Number(), Price = MathF.Round(Number() * 2) / 2, Days = Number(), Plan = $"plan {random.Next(30)}", Group = (uint)random.Next(60) + 1 };
        var score = row.Age + (row.Hours * row.Price) + (row.Plan.Length * 0.3) + random.NextDouble();
        (row.IsLeft, row.Value, row.Class) = (score > 3, (float)Math.Clamp(Math.Floor(score), 0, 4), (uint)Math.Clamp((int)score, 0, 3) + 1);
        if (hasMissing && random.Next(5) == 0) row.Age = float.NaN;
        if (hasMissing && random.Next(9) == 0) row.Days = float.NaN;
        return row;
    }
}
