using Apache.Arrow;
using Reelhouse.Trees.Columns;

namespace Reelhouse.Trees.OnnxRuntime;

/// <summary>A column of texts, or of a dictionary of them.</summary>
internal readonly struct TextColumn
{
    private readonly IArrowArray _texts;
    private readonly DictionaryArray? _dictionary;

    public TextColumn(IArrowArray column, Feature feature)
    {
        _dictionary = column as DictionaryArray;
        _texts = _dictionary?.Dictionary ?? column;
        if (_texts is not (StringArray or LargeStringArray or StringViewArray or NullArray)) throw ModelInputs.Refused(feature, column, "a text");
    }

    /// <summary>False where the text is missing.</summary>
    public bool TryRead(int row, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (_dictionary is not null && !DictionaryIndex.TryRead(_dictionary, row, out row)) return false;
        if (_texts is NullArray || _texts.IsNull(row)) return false;
        text = _texts switch
        {
            StringArray array => array.GetBytes(row),
            LargeStringArray array => array.GetBytes(row),
            _ => ((StringViewArray)_texts).GetBytes(row),
        };
        return true;
    }
}
