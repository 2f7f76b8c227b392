using Apache.Arrow;
using Reelhouse.Trees.Columns;

namespace Reelhouse.Trees.OnnxRuntime;

/// <summary>A column of texts, or of a dictionary of them.</summary>
internal readonly struct TextColumn
{
    private readonly StringArray? _texts;
    private readonly IArrowArray? _indices;

    public TextColumn(IArrowArray column, Feature feature)
    {
        (_texts, _indices) = column switch
        {
            StringArray texts => (texts, null),
            DictionaryArray { Dictionary: StringArray texts } dictionary => (texts, dictionary.Indices),
            NullArray => (null, null),
            _ => throw ModelInputs.Refused(feature, column, "a text"),
        };
    }

    /// <summary>False where the text is missing.</summary>
    public bool TryRead(int row, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (_texts is null) return false;
        if (_indices is not null)
        {
            if (_indices.IsNull(row)) return false;
            row = Index(_indices, row);
            if ((uint)row >= (uint)_texts.Length) return false;
        }

        if (_texts.IsNull(row)) return false;
        text = _texts.GetBytes(row);
        return true;
    }

    private static int Index(IArrowArray indices, int row) => indices switch
    {
        Int8Array bytes => bytes.Values[row],
        Int16Array shorts => shorts.Values[row],
        Int32Array ints => ints.Values[row],
        UInt8Array bytes => bytes.Values[row],
        UInt16Array shorts => shorts.Values[row],
        _ => throw new ArgumentException($"a dictionary is indexed by {indices.Data.DataType.Name}; integers of 8 to 32 bits are read"),
    };
}
