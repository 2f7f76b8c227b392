using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Reelhouse.Trees.OnnxRuntime;

/// <summary>One input of a model: a matrix of rows × columns, or a vector of rows.</summary>
internal sealed record ModelInput(string Name, TensorElementType Type, int Columns, int FirstFeature, bool IsVector, bool TakesOneRow)
{
    private const int MostColumns = 1 << 20;

    public bool IsText => Type is TensorElementType.String;

    public IEnumerable<string> FeatureNames => Columns == 1 ? [Name] : Enumerable.Range(0, Columns).Select(column => $"{Name}[{column}]");

    public static ModelInput[] Of(InferenceSession session)
    {
        var inputs = new List<ModelInput>();
        foreach (var name in session.InputNames)
        {
            var input = Of(name, session.InputMetadata[name], inputs.Count == 0 ? 0 : inputs[^1].FirstFeature + inputs[^1].Columns);
            inputs.Add(input);
            if (input.FirstFeature + input.Columns > MostColumns) throw new ModelException($"input '{name}': with it the model has more than {MostColumns} columns");
        }

        return inputs.Count > 0 ? [.. inputs] : throw new ModelException("the model has no inputs, so there are no columns to score");
    }

    public long[] Shape(int rows) => IsVector ? [rows] : [rows, Columns];

    /// <summary>A row of zeros, or of empty texts.</summary>
    public OrtValue ZeroRow()
    {
        var shape = Shape(1);
        return IsText ? OrtValue.CreateTensorWithEmptyStrings(OrtAllocator.DefaultInstance, shape) : OrtValue.CreateAllocatedTensorValue(OrtAllocator.DefaultInstance, Type, shape);
    }

    private static ModelInput Of(string name, NodeMetadata input, int firstFeature)
    {
        if (!input.IsTensor || input.ElementDataType is not (TensorElementType.Float or TensorElementType.Double or TensorElementType.Int64 or TensorElementType.Int32 or TensorElementType.Bool or TensorElementType.String))
        {
            throw new ModelException($"input '{name}': columns of floats, doubles, integers of 32 or 64 bits, booleans and texts can be given, and it is none of them");
        }

        var sizes = input.Dimensions;
        if (sizes is [> 1, var width]) throw new ModelException($"input '{name}': the file fixes the number of rows, {sizes[0]}; convert the model for any number, as in FloatTensorType([None, {width}])");
        if (sizes.Length is not (1 or 2) || sizes[0] > 1) throw new ModelException($"input '{name}': its shape ({string.Join(" × ", sizes)}) is not rows × columns");
        if (sizes is [_, < 1]) throw new ModelException($"input '{name}': the file does not say how many columns it has; convert the model with their number, as in FloatTensorType([None, 4])");
        if (sizes is [_, > MostColumns]) throw new ModelException($"input '{name}': {sizes[1]} columns are more than {MostColumns}");
        return new(name, input.ElementDataType, sizes.Length == 1 ? 1 : sizes[1], firstFeature, sizes.Length == 1, sizes[0] == 1);
    }
}
