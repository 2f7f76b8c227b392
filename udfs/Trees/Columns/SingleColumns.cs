namespace Reelhouse.Trees.Columns;

/// <summary>Floats, feature after feature.</summary>
internal readonly ref struct SingleColumns(ReadOnlySpan<float> columns, int rows) : IColumnSource
{
    private readonly ReadOnlySpan<float> _columns = columns;

    public void Read(int feature, int start, int count, Values values) => _columns.Slice((feature * rows) + start, count).CopyTo(values.OfSingles());
}
