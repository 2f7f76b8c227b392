using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;

namespace Reelhouse.Trees.Tests.Onnx;

/// <summary>What ONNX Runtime makes of a model: what imported trees are held to.</summary>
internal static class Runtime
{
    /// <summary>The output's numbers, row after row.</summary>
    public static double[] Run(byte[] model, string output, params (string Name, Array Values, int Columns)[] inputs)
    {
        using var session = new InferenceSession(model);
        var values = inputs.Select(input => input.Values switch
        {
            float[] singles => NamedOnnxValue.CreateFromTensor(input.Name, new DenseTensor<float>(singles, [singles.Length / input.Columns, input.Columns])),
            double[] doubles => NamedOnnxValue.CreateFromTensor(input.Name, new DenseTensor<double>(doubles, [doubles.Length / input.Columns, input.Columns])),
            long[] longs => NamedOnnxValue.CreateFromTensor(input.Name, new DenseTensor<long>(longs, [longs.Length / input.Columns, input.Columns])),
            _ => throw new ArgumentException(input.Name),
        }).ToArray();
        using var results = session.Run(values, [output]);
        return results[0].Value is Tensor<double> wide ? [.. wide] : [.. ((Tensor<float>)results[0].Value).Select(value => (double)value)];
    }

    /// <summary>Holds a model's scores to numbers that lie row after row: by the plain walk, and by kernels for one row and for many. Of each row's numbers the last ones count.</summary>
    public static void Holds(byte[] file, double[] expected, double[][] rows, double tolerance = 1e-6)
    {
        var model = OnnxTrees.Read(new MemoryStream(file));
        Close(model, expected, rows, tolerance);
    }

    public static void Close(TreeModel model, double[] expected, double[][] rows, double tolerance = 1e-6)
    {
        Assert.Equal(model.Hash, TreeModel.Load(model.ToBytes()).Hash);
        var (outputs, width) = (model.OutputCount, expected.Length / rows.Length);
        var many = new double[rows.Length * outputs];
        model.Score([.. Enumerable.Range(0, model.Features.Count).SelectMany(feature => rows.Select(row => row[feature]))], many);
        var one = new double[outputs];
        for (var row = 0; row < rows.Length; row++)
        {
            var plain = PlainWalk.Predict(model.Ensemble, rows[row]);
            model.ScoreRow(rows[row], one);
            for (var output = 0; output < outputs; output++)
            {
                var wanted = expected[(row * width) + width - outputs + output];
                Assert.True(Math.Abs(wanted - plain[output]) <= tolerance * Math.Max(1, Math.Abs(wanted)), $"row {row} ({string.Join(", ", rows[row])}), output {output}: {plain[output]}, where {wanted} is right");
                Assert.Equal(plain[output], one[output], 1e-12);
                Assert.Equal(plain[output], many[(output * rows.Length) + row], 1e-12);
            }
        }
    }
}
