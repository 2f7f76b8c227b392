namespace Reelhouse.Anomalies.Tests;

/// <summary>Four weeks of made-up sessions: some providers and cities, a rate of failures of their own each, more viewers in the evening.</summary>
internal static class Days
{
    public static readonly DateTimeOffset First = new(2023, 7, 1, 0, 0, 0, TimeSpan.Zero);
    public static readonly Measure Failures = Measures.Named("start_failure_rate");

    private static readonly string[] Isps = ["Nord", "Kabel", "Himmel", "Faser"];
    private static readonly string[] Cities = ["Roma", "Paris", "Berlin", "Madrid", "London"];
    private static readonly string[] Models = ["One", "Two", "Three"];

    /// <param name="seed">Of the drawing.</param>
    /// <param name="usual">The usual chance of a failure.</param>
    /// <param name="trouble">The chance of a failure where it is another one, by hour and values.</param>
    public static List<Cell> Of(int seed, double usual = 0.02, Func<DateTimeOffset, IReadOnlyList<string>, double?>? trouble = null)
    {
        var (draw, cells) = (new Random(seed), new List<Cell>());
        for (var hour = 0; hour < 28 * 24; hour++)
        {
            var at = First.AddHours(hour);
            for (var session = (at.Hour > 16 ? 30 : 8) + draw.Next(10); session > 0; session--)
            {
                string[] values = [Isps[draw.Next(4)], Cities[draw.Next(5)], "TV", Models[draw.Next(3)]];
                var chance = trouble?.Invoke(at, values) ?? usual * (values[0] == "Faser" ? 3 : 1);
                cells.Add(new(at, values, 1, draw.NextDouble() < chance ? 1 : 0));
            }
        }

        return cells;
    }

    public static DateTimeOffset At(int day, int hour = 0) => First.AddDays(day - 1).AddHours(hour);
}
