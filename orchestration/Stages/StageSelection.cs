using System.Globalization;

namespace Reelhouse.Orchestration.Stages;

/// <summary>The stages a run covers, as typed: <c>3</c>, <c>2-4</c>, <c>1,3-5</c>.</summary>
internal sealed class StageSelection
{
    private StageSelection(IEnumerable<int> numbers) => Stages = [.. numbers.Distinct().Order().Select(Stage.Of)];

    public static StageSelection All { get; } = new(Stage.All.Select(stage => stage.Number));

    public IReadOnlyList<Stage> Stages { get; }

    public static bool TryParse(string text, out StageSelection selection)
    {
        selection = All;
        var numbers = new List<int>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries))
        {
            if (!TryParseRange(part, out var from, out var to)) return false;
            numbers.AddRange(Enumerable.Range(from, to - from + 1));
        }

        selection = new StageSelection(numbers);
        return true;
    }

    public override string ToString() => string.Join(',', Stages.Select(stage => stage.Number.ToString(CultureInfo.InvariantCulture)));

    private static bool TryParseRange(string part, out int from, out int to)
    {
        var ends = part.Split('-', 2, StringSplitOptions.TrimEntries);
        to = 0;
        return TryParseNumber(ends[0], out from) && TryParseNumber(ends[^1], out to) && from <= to;
    }

    private static bool TryParseNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= Stage.All.Count;
}
