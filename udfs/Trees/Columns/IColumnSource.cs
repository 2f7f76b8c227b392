namespace Reelhouse.Trees.Columns;

/// <summary>Where the values of features come from.</summary>
internal interface IColumnSource
{
    /// <summary>Reads <paramref name="count"/> rows of a feature, from <paramref name="start"/> on.</summary>
    void Read(int feature, int start, int count, Values values);
}
