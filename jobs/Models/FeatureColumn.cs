using System.Globalization;
using Apache.Arrow;
using Reelhouse.Trees;

namespace Reelhouse.Jobs.Models;

/// <summary>Gathers the values of a feature from texts; an empty one is missing.</summary>
internal abstract class FeatureColumn
{
    public static FeatureColumn For(Feature feature) => feature is { Categories: null, IsText: false } ? new OfNumbers() : new OfTexts();

    /// <summary>False where the text is no value of the feature.</summary>
    public abstract bool TryAdd(ReadOnlySpan<char> text);

    /// <summary>The values so far; gathering begins again.</summary>
    public abstract IArrowArray Take();

    private sealed class OfNumbers : FeatureColumn
    {
        private DoubleArray.Builder _values = new();

        public override bool TryAdd(ReadOnlySpan<char> text)
        {
            if (text.IsWhiteSpace()) _values.AppendNull();
            else if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) _values.Append(value);
            else if (bool.TryParse(text, out var flag)) _values.Append(flag ? 1 : 0);
            else return false;
            return true;
        }

        public override IArrowArray Take()
        {
            var array = _values.Build();
            _values = new();
            return array;
        }
    }

    private sealed class OfTexts : FeatureColumn
    {
        private StringArray.Builder _values = new();

        public override bool TryAdd(ReadOnlySpan<char> text)
        {
            if (text.IsEmpty) _values.AppendNull();
            else _values.Append(text.ToString());
            return true;
        }

        public override IArrowArray Take()
        {
            var array = _values.Build();
            _values = new();
            return array;
        }
    }
}
