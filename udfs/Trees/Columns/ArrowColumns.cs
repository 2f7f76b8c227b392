using System.Buffers;
using System.Numerics;
using Apache.Arrow;

namespace Reelhouse.Trees.Columns;

/// <summary>Arrow arrays, one a feature. A dictionary's entries are looked up once, for all rows.</summary>
internal readonly struct ArrowColumns : IColumnSource, IDisposable
{
    private readonly IReadOnlyList<IArrowArray> _columns;
    private readonly ModelInputs _inputs;
    private readonly double[]?[]? _dictionaries;

    public ArrowColumns(IReadOnlyList<IArrowArray> columns, ModelInputs inputs)
    {
        (_columns, _inputs) = (columns, inputs);
        for (var feature = 0; feature < columns.Count; feature++)
        {
            if (columns[feature] is not DictionaryArray dictionary) continue;
            _dictionaries ??= new double[columns.Count][];
            _dictionaries[feature] = LookUp(dictionary.Dictionary, feature);
        }
    }

    public void Read(int feature, int start, int count, Values values)
    {
        var column = _columns[feature];
        switch (column)
        {
            case FloatArray floats: floats.Values.Slice(start, count).CopyTo(values.OfSingles()); break;
            case DoubleArray doubles: doubles.Values.Slice(start, count).CopyTo(values.OfDoubles()); break;
            case HalfFloatArray halves: Convert(halves.Values.Slice(start, count), values.OfSingles()); break;
            case Int8Array bytes: Convert(bytes.Values.Slice(start, count), values.OfSingles()); break;
            case UInt8Array bytes: Convert(bytes.Values.Slice(start, count), values.OfSingles()); break;
            case Int16Array shorts: Convert(shorts.Values.Slice(start, count), values.OfSingles()); break;
            case UInt16Array shorts: Convert(shorts.Values.Slice(start, count), values.OfSingles()); break;
            case Int32Array ints: Convert(ints.Values.Slice(start, count), values.OfDoubles()); break;
            case UInt32Array ints: Convert(ints.Values.Slice(start, count), values.OfDoubles()); break;
            case Int64Array longs: Convert(longs.Values.Slice(start, count), values.OfDoubles()); break;
            case UInt64Array longs: Convert(longs.Values.Slice(start, count), values.OfDoubles()); break;
            case BooleanArray booleans: ReadEach(booleans, start, count, values, static (array, row) => array.GetValue(row) is true ? 1 : 0); break;
            case Decimal128Array decimals: ReadEach(decimals, start, count, values, static (array, row) => array.GetSqlDecimal(row)?.ToDouble() ?? double.NaN); break;
            case StringArray strings: ReadNames(strings, _inputs.Names(feature, column), start, count, values); break;
            case DictionaryArray dictionary: ReadDictionary(dictionary, _dictionaries![feature]!, start, count, values); break;
            case NullArray: values.OfSingles()[..count].Fill(float.NaN); return;
            default: throw ModelInputs.Refused(_inputs.Features[feature], column, "a number, a boolean or a category");
        }

        MissingRows.Mark((Apache.Arrow.Array)column, start, count, values);
    }

    public void Dispose()
    {
        foreach (var dictionary in _dictionaries ?? [])
        {
            if (dictionary is not null) ArrayPool<double>.Shared.Return(dictionary);
        }
    }

    private double[] LookUp(IArrowArray dictionary, int feature)
    {
        var numbers = ArrayPool<double>.Shared.Rent(Math.Max(1, dictionary.Length));
        var entries = new Values();
        for (var start = 0; start < dictionary.Length; start += Compiling.CompiledEnsemble.BlockRows)
        {
            var count = Math.Min(Compiling.CompiledEnsemble.BlockRows, dictionary.Length - start);
            switch (dictionary)
            {
                case StringArray strings: ReadNames(strings, _inputs.Names(feature, dictionary), start, count, entries); break;
                default: throw ModelInputs.Refused(_inputs.Features[feature], dictionary, "a dictionary of strings");
            }

            entries.CopyTo(numbers.AsSpan(start, count));
        }

        return numbers;
    }

    private static void Convert<TFrom, TTo>(ReadOnlySpan<TFrom> from, Span<TTo> to)
        where TFrom : INumber<TFrom>
        where TTo : INumber<TTo>
    {
        for (var row = 0; row < from.Length; row++) to[row] = TTo.CreateTruncating(from[row]);
    }

    private static void ReadEach<TArray>(TArray array, int start, int count, Values values, Func<TArray, int, double> value)
    {
        var doubles = values.OfDoubles();
        for (var row = 0; row < count; row++) doubles[row] = value(array, start + row);
    }

    private static void ReadNames(StringArray strings, CategoryNames names, int start, int count, Values values)
    {
        var doubles = values.OfDoubles();
        for (var row = 0; row < count; row++) doubles[row] = strings.IsNull(start + row) ? double.NaN : names.Of(strings.GetBytes(start + row));
    }

    private static void ReadDictionary(DictionaryArray array, double[] numbers, int start, int count, Values values)
    {
        var doubles = values.OfDoubles();
        for (var row = 0; row < count; row++)
        {
            var index = Index(array.Indices, start + row);
            doubles[row] = (uint)index < (uint)array.Dictionary.Length ? numbers[index] : double.NaN;
        }
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
