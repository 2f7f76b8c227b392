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

    private static readonly CsvDataReaderOptions Options = new() { HasHeaders = true, BufferSize = 64 << 10, MaxBufferSize = 16 << 20 };

    private readonly CsvDataReader _csv;
    private readonly string _path;
    private readonly IReadOnlyList<Feature> _features;
    private readonly int[] _columns;
    private readonly int[] _keys;
    private readonly FeatureColumn[] _values;
    private readonly List<string[]> _keyRows = [];

    /// <exception cref="RowException">The file lacks a column, or has several that could be meant.</exception>
    public FeatureRows(IScorer model, string path, IReadOnlyList<string> keys)
    {
        _path = path;
        _features = model.Features;
        _csv = CsvDataReader.Create(new StreamReader(path, Encoding.UTF8), Options);
        _columns = Find(_features.Select(feature => feature.Name), "feature");
        _keys = Find(keys, "key");
        _values = [.. _features.Select(FeatureColumn.For)];
    }

    /// <summary>How many rows the batch has.</summary>
    public int Count { get; private set; }

    /// <summary>The batch's keys, row by row.</summary>
    public IReadOnlyList<string[]> Keys => _keyRows;

    /// <summary>Reads the next batch; false at the end.</summary>
    /// <exception cref="RowException">A value is no number where one is wanted.</exception>
    public bool Read()
    {
        Count = 0;
        _keyRows.Clear();
        while (Count < BatchRows && _csv.Read())
        {
            for (var feature = 0; feature < _columns.Length; feature++)
            {
                if (_values[feature].TryAdd(_csv.GetFieldSpan(_columns[feature]))) continue;
                throw new RowException(string.Create(
                    CultureInfo.InvariantCulture, $"{_path}, row {_csv.RowNumber}, column {_features[feature].Name}: \"{_csv.GetFieldSpan(_columns[feature])}\" is no number; leave it empty where it is missing"));
            }

            _keyRows.Add(System.Array.ConvertAll(_keys, _csv.GetString));
            Count++;
        }

        return Count > 0;
    }

    /// <summary>The batch's features; they are given once.</summary>
    public IReadOnlyList<IArrowArray> Features() => [.. _values.Select(column => column.Take())];

    public void Dispose() => _csv.Dispose();

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
            [] => throw new RowException($"{_path} has no column for the {what} {name}; it has {string.Join(", ", Enumerable.Range(0, _csv.FieldCount).Select(_csv.GetName))}"),
            _ => throw new RowException($"{_path} has several columns for the {what} {name}: {string.Join(", ", found.Select(_csv.GetName))}"),
        };
    }
}
