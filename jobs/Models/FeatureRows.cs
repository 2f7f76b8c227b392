using System.Globalization;
using System.Text;
using Apache.Arrow;
using Reelhouse.Trees;
using Sylvan.Data.Csv;

namespace Reelhouse.Jobs.Models;

/// <summary>Reads a CSV file by batches of the columns that a model wants, and the keys beside them.</summary>
internal sealed class FeatureRows : IDisposable
{
    private const int BatchRows = 8192;
    private const string Key = "key";

    /// <summary>No line is a comment: a key may begin with #, and Sylvan would leave out its row.</summary>
    private static readonly CsvDataReaderOptions Options = new() { HasHeaders = true, Comment = '\uFFFF', BufferSize = 64 << 10, MaxBufferSize = 16 << 20 };

    private readonly CsvDataReader _csv;
    private readonly string _path;
    private readonly IReadOnlyList<Feature> _features;
    private readonly int[] _columns;
    private readonly int[] _keys;
    private readonly FeatureColumn[] _values;
    private readonly UnknownCategories?[] _unknown;
    private readonly List<string[]> _keyRows = [];

    private int _first;

    /// <exception cref="RowException">The file is empty, lacks a column, or has several that could be meant.</exception>
    public FeatureRows(IScorer model, string path, IReadOnlyList<string> keys)
    {
        _path = path;
        _features = model.Features;
        _csv = Open();
        _columns = Find(_features.Select(feature => feature.Name), "feature");
        _keys = Find(keys, Key);
        _values = [.. _features.Select(FeatureColumn.For)];
        _unknown = UnknownCategories.Of(model);
    }

    /// <summary>How many rows the batch has.</summary>
    public int Count { get; private set; }

    /// <summary>The batch's keys, row by row.</summary>
    public IReadOnlyList<string[]> Keys => _keyRows;

    /// <summary>The file's line at which the batch begins.</summary>
    public long FirstLine => LineOf(_first);

    /// <summary>What to say of values so far that are in no category of their feature.</summary>
    public IReadOnlyList<string> Unknown => [.. _unknown.Select(unknown => unknown?.Told()).OfType<string>()];

    /// <summary>Reads the next batch; false at the end. Blank lines are no rows, unless the file has one column.</summary>
    /// <exception cref="RowException">A row has more or fewer values than the header, or a value is no number where one is wanted.</exception>
    public bool Read()
    {
        Count = 0;
        _keyRows.Clear();
        while (Count < BatchRows && _csv.Read())
        {
            if (IsBlank()) continue;
            if (_csv.RowFieldCount != _csv.FieldCount) throw Wrong("", $"{_csv.RowFieldCount} values, where the header has {_csv.FieldCount} columns");
            if (Count == 0) _first = _csv.RowNumber;
            for (var feature = 0; feature < _columns.Length; feature++)
            {
                var value = _csv.GetFieldSpan(_columns[feature]);
                if (!_values[feature].TryAdd(value)) throw Wrong($", column {_features[feature].Name}", $"\"{value}\" is no number; leave it empty where it is missing");
                _unknown[feature]?.Add(value);
            }

            _keyRows.Add(System.Array.ConvertAll(_keys, _csv.GetString));
            Count++;
        }

        return Count > 0;
    }

    /// <summary>The batch's features; they are given once.</summary>
    public IReadOnlyList<IArrowArray> Features() => [.. _values.Select(column => column.Take())];

    public void Dispose() => _csv.Dispose();

    private CsvDataReader Open()
    {
        var text = new StreamReader(_path, Encoding.UTF8);
        try
        {
            return CsvDataReader.Create(text, Options);
        }
        catch (CsvMissingHeadersException)
        {
            text.Dispose();
            throw new RowException($"{_path} is empty; it needs a line with the names of its columns");
        }
    }

    private bool IsBlank() => _csv.RowFieldCount == 1 && _csv.FieldCount > 1 && _csv.GetFieldSpan(0).IsEmpty;

    private RowException Wrong(string column, string what) => new(string.Create(CultureInfo.InvariantCulture, $"{_path}, line {LineOf(_csv.RowNumber)}{column}: {what}"));

    private long LineOf(int row)
    {
        using var again = Open();
        return CsvLine.Of(again, row);
    }

    private int[] Find(IEnumerable<string> names, string what)
    {
        var columns = Enumerable.Range(0, _csv.FieldCount);
        ILookup<string, int>[] lookups = [columns.ToLookup(_csv.GetName, StringComparer.Ordinal), columns.ToLookup(_csv.GetName, StringComparer.OrdinalIgnoreCase)];
        return [.. names.Select(name => Find(name, lookups, what))];
    }

    /// <summary>By its very name, else by a name that differs in case.</summary>
    private int Find(string name, ILookup<string, int>[] lookups, string what)
    {
        int[] found = [.. (lookups.FirstOrDefault(lookup => lookup.Contains(name)) ?? lookups[^1])[name]];
        return found switch
        {
            [var only] => only,
            [] when what == Key && name.Contains(',', StringComparison.Ordinal) =>
                throw new RowException($"{_path} has no column {name}; several keys are given with spaces between them: --keys {name.Replace(",", " ", StringComparison.Ordinal)}"),
            [] => throw new RowException($"{_path} has no column for the {what} {name}; it has {string.Join(", ", Enumerable.Range(0, _csv.FieldCount).Select(_csv.GetName))}"),
            _ => throw new RowException($"{_path} has several columns for the {what} {name}: {string.Join(", ", found.Select(_csv.GetName))}"),
        };
    }
}
