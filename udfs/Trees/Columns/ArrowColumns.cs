using System.Buffers;
using System.Globalization;
using System.Numerics;
using Apache.Arrow;
using Reelhouse.Trees.Compiling;
using Reelhouse.Trees.Kernels;

namespace Reelhouse.Trees.Columns;

/// <summary>Arrow arrays, one a feature, that <see cref="ModelInputs.Rows"/> found fit. A dictionary's entries are looked up once, for all rows.</summary>
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

    public static bool IsNumber(IArrowArray array) => array is FloatArray or DoubleArray or HalfFloatArray or Int8Array or UInt8Array or Int16Array or UInt16Array
        or Int32Array or UInt32Array or Int64Array or UInt64Array or BooleanArray or Decimal128Array;

    public void Read(int feature, int start, int count, Values values)
    {
        if (_columns[feature] is DictionaryArray dictionary) ReadDictionary(dictionary, _dictionaries![feature]!, start, count, values);
        else Read(_columns[feature], feature, start, count, values);
    }

    public void Dispose()
    {
        foreach (var dictionary in _dictionaries ?? [])
        {
            if (dictionary is not null) ArrayPool<double>.Shared.Return(dictionary);
        }
    }

    private void Read(IArrowArray column, int feature, int start, int count, Values values)
    {
        var names = _inputs.Names(feature);
        switch (column)
        {
            case NullArray: values.OfSingles()[..count].Fill(float.NaN); return;
            case StringArray or LargeStringArray or StringViewArray: ReadNames(column, names!, start, count, values); break;
            default:
                ReadNumbers(column, start, count, values);
                if (names is not null) ReadCategories(names, count, values);
                break;
        }

        MissingRows.Mark((Apache.Arrow.Array)column, start, count, values);
    }

    private void ReadNumbers(IArrowArray column, int start, int count, Values values)
    {
        switch (column)
        {
            case FloatArray floats: floats.Values.Slice(start, count).CopyTo(values.OfSingles()); break;
            case DoubleArray doubles: doubles.Values.Slice(start, count).CopyTo(values.OfDoubles()); break;
            case HalfFloatArray halves: Convert(halves.Values.Slice(start, count), values.OfSingles()); break;
            case Int8Array bytes: Convert(bytes.Values.Slice(start, count), values.OfSingles()); break;
            case UInt8Array bytes: Convert(bytes.Values.Slice(start, count), values.OfSingles()); break;
            case Int16Array shorts: Convert(shorts.Values.Slice(start, count), values.OfSingles()); break;
            case UInt16Array shorts: Convert(shorts.Values.Slice(start, count), values.OfSingles()); break;
            case Int32Array ints: ConvertWide(ints.Values.Slice(start, count), values); break;
            case UInt32Array ints: ConvertWide(ints.Values.Slice(start, count), values); break;
            case Int64Array longs: ConvertWide(longs.Values.Slice(start, count), values); break;
            case UInt64Array longs: ConvertWide(longs.Values.Slice(start, count), values); break;
            case BooleanArray booleans: ReadEach(booleans, start, count, values, static (array, row) => array.GetValue(row) is true ? 1 : 0); break;
            // By its digits: a division of rounded numbers would be off by a bit now and then.
            case Decimal128Array decimals:
                ReadEach(decimals, start, count, values, static (array, row) => array.GetString(row) is { } digits ? double.Parse(digits, CultureInfo.InvariantCulture) : double.NaN);
                break;
            default: throw new InvalidOperationException($"{column.Data.DataType.Name} was taken for a feature");
        }
    }

    private double[] LookUp(IArrowArray dictionary, int feature)
    {
        var numbers = ArrayPool<double>.Shared.Rent(Math.Max(1, dictionary.Length));
        var entries = Scratch.OfThread.Values;
        for (var start = 0; start < dictionary.Length; start += CompiledEnsemble.BlockRows)
        {
            var count = Math.Min(CompiledEnsemble.BlockRows, dictionary.Length - start);
            Read(dictionary, feature, start, count, entries);
            entries.CopyTo(numbers.AsSpan(start, count));
        }

        return numbers;
    }

    /// <summary>Integers that floats do not hold: rounded once where the model reads floats, else as doubles.</summary>
    private void ConvertWide<T>(ReadOnlySpan<T> from, Values values)
        where T : INumber<T>
    {
        if (_inputs.AreSingle) Convert(from, values.OfSingles());
        else Convert(from, values.OfDoubles());
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

    private static unsafe void ReadCategories(CategoryNames names, int count, Values values)
    {
        if (values.AreDoubles)
        {
            for (var row = 0; row < count; row++) values.Doubles[row] = names.Of(values.Doubles[row]);
        }
        else
        {
            for (var row = 0; row < count; row++) values.Singles[row] = (float)names.Of(values.Singles[row]);
        }
    }

    private static void ReadNames(IArrowArray texts, CategoryNames names, int start, int count, Values values)
    {
        var doubles = values.OfDoubles();
        for (var row = 0; row < count; row++) doubles[row] = texts.IsNull(start + row) ? double.NaN : names.Of(Text(texts, start + row));
    }

    private static ReadOnlySpan<byte> Text(IArrowArray texts, int row) => texts switch
    {
        StringArray array => array.GetBytes(row),
        LargeStringArray array => array.GetBytes(row),
        _ => ((StringViewArray)texts).GetBytes(row),
    };

    private static void ReadDictionary(DictionaryArray array, double[] numbers, int start, int count, Values values)
    {
        var doubles = values.OfDoubles();
        for (var row = 0; row < count; row++) doubles[row] = DictionaryIndex.TryRead(array, start + row, out var entry) ? numbers[entry] : double.NaN;
    }
}
