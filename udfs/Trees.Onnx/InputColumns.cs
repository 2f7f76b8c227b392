using System.Numerics;
using Apache.Arrow;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Reelhouse.Trees.Columns;
using Reelhouse.Trees.Compiling;

namespace Reelhouse.Trees.OnnxRuntime;

/// <summary>Makes tensors of Arrow columns.</summary>
internal sealed class InputColumns : IDisposable
{
    private readonly IReadOnlyList<IArrowArray> _columns;
    private readonly ArrowColumns _numbers;
    private readonly Values _values = new();
    private readonly IReadOnlyList<Feature> _features;

    public InputColumns(IReadOnlyList<IArrowArray> columns, IReadOnlyList<Feature> features, ModelInput[] inputs)
    {
        (_columns, _features) = (columns, features);
        var known = new ModelInputs([.. features]);
        Rows = known.Rows(columns);
        var numbers = columns.ToArray();
        foreach (var input in inputs.Where(input => input.IsText)) System.Array.Fill(numbers, new NullArray(Rows), input.FirstFeature, input.Columns);
        _numbers = new(numbers, known);
    }

    public int Rows { get; }

    public OrtValue Tensor(ModelInput input, int start, int rows) => input.Type switch
    {
        TensorElementType.Float => Numbers(input, start, rows, static value => (float)value, hasMissing: true),
        TensorElementType.Double => Numbers(input, start, rows, static value => value, hasMissing: true),
        TensorElementType.Int64 => Integers<long>(input, start, rows),
        TensorElementType.Int32 => Integers<int>(input, start, rows),
        TensorElementType.Bool => Numbers(input, start, rows, static value => value != 0, hasMissing: false),
        _ => Texts(input, start, rows),
    };

    public void Dispose() => _numbers.Dispose();

    private OrtValue Numbers<T>(ModelInput input, int start, int rows, Func<double, T> convert, bool hasMissing)
        where T : unmanaged
    {
        var matrix = new T[rows * input.Columns];
        for (var column = 0; column < input.Columns; column++)
        {
            for (var block = 0; block < rows; block += CompiledEnsemble.BlockRows)
            {
                var count = Math.Min(CompiledEnsemble.BlockRows, rows - block);
                _numbers.Read(input.FirstFeature + column, start + block, count, _values);
                for (var row = 0; row < count; row++)
                {
                    var value = _values[row];
                    if (!hasMissing && double.IsNaN(value)) throw new ArgumentException($"feature {_features[input.FirstFeature + column].Name} is missing in row {start + block + row}; the model takes booleans there");
                    matrix[((block + row) * input.Columns) + column] = convert(value);
                }
            }
        }

        return OrtValue.CreateTensorValueFromMemory(matrix, input.Shape(rows));
    }

    private OrtValue Integers<T>(ModelInput input, int start, int rows)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        var matrix = new T[rows * input.Columns];
        var (least, most) = (long.CreateChecked(T.MinValue), long.CreateChecked(T.MaxValue));
        for (var column = 0; column < input.Columns; column++)
        {
            var integers = new IntegerColumn(_columns[input.FirstFeature + column], _features[input.FirstFeature + column]);
            for (var row = 0; row < rows; row++) matrix[(row * input.Columns) + column] = T.CreateChecked(integers.Read(start + row, least, most));
        }

        return OrtValue.CreateTensorValueFromMemory(matrix, input.Shape(rows));
    }

    private OrtValue Texts(ModelInput input, int start, int rows)
    {
        var tensor = OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, input.Shape(rows));
        try
        {
            for (var column = 0; column < input.Columns; column++)
            {
                var texts = new TextColumn(_columns[input.FirstFeature + column], _features[input.FirstFeature + column]);
                for (var row = 0; row < rows; row++)
                {
                    if (texts.TryRead(start + row, out var text)) tensor.StringTensorSetElementAt(text, (row * input.Columns) + column);
                }
            }

            return tensor;
        }
        catch
        {
            tensor.Dispose();
            throw;
        }
    }
}
