using System.Text;

namespace Reelhouse.LightGbm;

/// <summary>LightGBM itself, to hold the scorer to: it trains, saves its model as text, and predicts.</summary>
public sealed unsafe class Booster : IDisposable
{
    private readonly nint _handle;
    private readonly int _features;

    private Booster(nint handle, int features) => (_handle, _features) = (handle, features);

    /// <summary>Trains on rows of features, one row after the other.</summary>
    public static Booster Train(ReadOnlySpan<double> rows, int features, ReadOnlySpan<float> labels, string parameters, int iterations)
    {
        var dataset = nint.Zero;
        fixed (double* values = rows)
        fixed (float* label = labels)
        {
            NativeMethods.Check(NativeMethods.LGBM_DatasetCreateFromMat(values, NativeMethods.Float64, labels.Length, features, 1, parameters, 0, out dataset));
            NativeMethods.Check(NativeMethods.LGBM_DatasetSetField(dataset, "label", label, labels.Length, NativeMethods.Float32));
        }

        try
        {
            NativeMethods.Check(NativeMethods.LGBM_BoosterCreate(dataset, parameters, out var handle));
            var booster = new Booster(handle, features);
            for (var i = 0; i < iterations; i++)
            {
                NativeMethods.Check(NativeMethods.LGBM_BoosterUpdateOneIter(handle, out var isFinished));
                if (isFinished != 0) break;
            }

            return booster;
        }
        finally
        {
            NativeMethods.Check(NativeMethods.LGBM_DatasetFree(dataset));
        }
    }

    /// <summary>Loads a model's text.</summary>
    public static Booster Load(string model, int features)
    {
        NativeMethods.Check(NativeMethods.LGBM_BoosterLoadModelFromString(model, out _, out var handle));
        return new(handle, features);
    }

    /// <summary>The model as text.</summary>
    public string Save()
    {
        NativeMethods.Check(NativeMethods.LGBM_BoosterSaveModelToString(_handle, 0, -1, 0, 0, out var length, null));
        var text = new byte[length];
        fixed (byte* target = text) NativeMethods.Check(NativeMethods.LGBM_BoosterSaveModelToString(_handle, 0, -1, 0, length, out length, target));
        return Encoding.UTF8.GetString(text.AsSpan().TrimEnd((byte)0));
    }

    /// <summary>Predicts rows of features, one row after the other, by one thread. A row's scores lie together.</summary>
    public void Predict(ReadOnlySpan<double> rows, Span<double> scores, PredictType type)
    {
        fixed (double* values = rows) Predict(values, NativeMethods.Float64, rows.Length / _features, scores, type);
    }

    /// <inheritdoc cref="Predict(ReadOnlySpan{double}, Span{double}, PredictType)" />
    public void Predict(ReadOnlySpan<float> rows, Span<double> scores, PredictType type)
    {
        fixed (float* values = rows) Predict(values, NativeMethods.Float32, rows.Length / _features, scores, type);
    }

    /// <summary>LightGBM's fast call for single rows.</summary>
    public SingleRow Fast(PredictType type) => new(_handle, _features, type);

    public void Dispose() => NativeMethods.Check(NativeMethods.LGBM_BoosterFree(_handle));

    private void Predict(void* values, int valueType, int rows, Span<double> scores, PredictType type)
    {
        fixed (double* target = scores)
        {
            NativeMethods.Check(NativeMethods.LGBM_BoosterPredictForMat(
                _handle, values, valueType, rows, _features, 1, (int)type, 0, -1, "num_threads=1", out var length, target));
            if (length != scores.Length) throw new LightGbmException($"LightGBM wrote {length} scores where {scores.Length} were wanted");
        }
    }
}
