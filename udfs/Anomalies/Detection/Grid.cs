namespace Reelhouse.Anomalies.Detection;

/// <summary>The hours or days from the first day that was counted to the last, by number.</summary>
/// <param name="First">The first day's midnight, UTC.</param>
/// <param name="Days">How many days there are.</param>
/// <param name="SlotsADay">24 where slots are hours, 1 where they are days.</param>
internal sealed record Grid(DateTimeOffset First, int Days, int SlotsADay)
{
    private TimeSpan Length => TimeSpan.FromDays(1) / SlotsADay;

    public int Slots => Days * SlotsADay;

    public int SlotOf(DateTimeOffset at) => (int)((at - First) / Length);

    public DateTimeOffset StartOf(int slot) => First + (slot * Length);

    public static Grid Over(IReadOnlyList<Cell> cells, int slotsADay)
    {
        var (first, last) = (cells.Min(cell => cell.At), cells.Max(cell => cell.At));
        var midnight = new DateTimeOffset(first.UtcDateTime.Date, TimeSpan.Zero);
        return new(midnight, (last - midnight).Days + 1, slotsADay);
    }
}
