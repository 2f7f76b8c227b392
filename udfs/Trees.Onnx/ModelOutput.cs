using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Reelhouse.Trees.OnnxRuntime;

/// <summary>The output that is scored. Columns is what the file says, or null where it says nothing.</summary>
internal sealed record ModelOutput(string Name, int? Columns)
{
    public static ModelOutput Of(InferenceSession session, string? wanted)
    {
        var name = wanted ?? session.OutputNames.LastOrDefault(output => IsScore(session.OutputMetadata[output]));
        if (name is null || !session.OutputMetadata.TryGetValue(name, out var output) || !IsScore(output))
        {
            throw new ModelException($"the model has no output{(wanted is null ? "" : $" '{wanted}'")} that is a matrix of floats, only {string.Join(", ", session.OutputNames)}");
        }

        return new(name, output.Dimensions is [_, var columns] ? (columns > 0 ? columns : null) : output.Dimensions.Length == 1 ? 1 : null);
    }

    /// <summary>Turns rows × columns into columns, each of all the rows of a batch.</summary>
    public static void Copy(OrtValue result, int rows, int columns, Span<double> scores, int stride)
    {
        var shape = result.GetTensorTypeAndShape();
        if (shape.ElementCount != (long)rows * columns) throw new ModelException($"the model gave {shape.ElementCount} scores for {rows} rows; {columns} for each are wanted");
        if (shape.ElementDataType is TensorElementType.Double) Copy(result.GetTensorDataAsSpan<double>(), rows, columns, scores, stride);
        else Copy(result.GetTensorDataAsSpan<float>(), rows, columns, scores, stride);
    }

    private static void Copy<T>(ReadOnlySpan<T> values, int rows, int columns, Span<double> scores, int stride)
        where T : System.Numerics.INumber<T>
    {
        for (var column = 0; column < columns; column++)
        {
            for (var row = 0; row < rows; row++) scores[(column * stride) + row] = double.CreateChecked(values[(row * columns) + column]);
        }
    }

    private static bool IsScore(NodeMetadata output) => output.IsTensor && output.ElementDataType is TensorElementType.Float or TensorElementType.Double;
}
