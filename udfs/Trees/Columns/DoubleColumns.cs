namespace Reelhouse.Trees.Columns;

/// <summary>Doubles, feature after feature.</summary>
internal readonly ref struct DoubleColumns(ReadOnlySpan<double> columns, int rows) : IColumnSource
{
    private readonly ReadOnlySpan<double> _columns = columns;

    public void Read(int feature, int start, int count, Values values) => _columns.Slice((feature * rows) + start, count).CopyTo(values.OfDoubles());
}
