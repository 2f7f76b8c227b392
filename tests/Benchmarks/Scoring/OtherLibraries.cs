using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.Trainers.LightGbm;
using Reelhouse.Benchmarks.Results;
using Reelhouse.Trees;
using Reelhouse.Trees.MLNet;

namespace Reelhouse.Benchmarks.Scoring;

/// <summary>
/// The scorer on one thread against the two libraries that .NET programs score with: a model that ML.NET trains is transformed by ML.NET, run by ONNX Runtime as ML.NET exports it,
/// and imported.
/// </summary>
internal static class OtherLibraries
{
    private const int Batch = 10_000;

    public static IEnumerable<Measurement> Measure(int trees, ScoringScale scale, TextWriter log)
    {
        log.WriteLine($"{trees}×31: ML.NET trains, and exports to ONNX");
        var context = new MLContext(1);
        var training = View(context, new Rows(TrainedModel.TrainingRows, seed: 1));
        var trainer = new LightGbmBinaryTrainer.Options { NumberOfIterations = trees, NumberOfLeaves = 31, NumberOfThreads = 1, Seed = 1 };
        var model = context.BinaryClassification.Trainers.LightGbm(trainer).Fit(training);
        var own = MLNetTrees.Import(model, training.Schema);
        var rows = new Rows(Batch, seed: 3);
        var (view, scores) = (context.Data.Cache(View(context, rows)), new double[Batch]);
        using var onnx = new OnnxModel(context, model, training, rows);
        own.Score(rows.ByColumn, scores, ScoreKind.Raw);
        AreEqual("ML.NET", scores, Transform());
        own.Score(rows.ByColumn, scores);
        AreEqual("ONNX Runtime", scores, onnx.Run());
        var seconds = Turns.Take(scale, () => own.Score(rows.ByColumn, scores), () => Transform(), () => onnx.Run());
        yield return new($"{trees}×31, one thread, against ML.NET's Transform, rows/s", Batch / seconds[0], Batch / seconds[1], Target.RatioAtLeast(60));
        yield return new($"{trees}×31, one thread, against ONNX Runtime, rows/s", Batch / seconds[0], Batch / seconds[2], Target.RatioAtLeast(30));

        float[] Transform() => [.. model.Transform(view).GetColumn<float>("Score")];
    }

    private static IDataView View(MLContext context, Rows rows)
    {
        var labels = rows.Labels(seed: 2);
        return context.Data.LoadFromEnumerable(Enumerable.Range(0, rows.Count).Select(row => new LabelledRow { Label = labels[row] > 0, Features = rows.ByRow[(row * Rows.Features)..((row + 1) * Rows.Features)] }));
    }

    private static void AreEqual(string library, double[] ours, float[] theirs)
    {
        for (var row = 0; row < ours.Length; row++)
        {
            if (!(Math.Abs(ours[row] - theirs[row]) <= 1e-6 * Math.Max(1, Math.Abs(ours[row])))) throw new BenchmarkException($"Row {row} has the score {ours[row]}, with {library} {theirs[row]}.");
        }
    }

    private sealed class LabelledRow
    {
        public bool Label { get; set; }

        [VectorType(Rows.Features)]
        public float[] Features { get; set; } = [];
    }

    /// <summary>A model in ONNX Runtime with the rows that it scores.</summary>
    private sealed class OnnxModel : IDisposable
    {
        private readonly SessionOptions _options = new() { IntraOpNumThreads = 1, InterOpNumThreads = 1 };
        private readonly InferenceSession _session;
        private readonly Dictionary<string, OrtValue> _inputs;

        public OnnxModel(MLContext context, ITransformer model, IDataView training, Rows rows)
        {
            using var file = new MemoryStream();
            context.Model.ConvertToOnnx(model, training, file);
            _session = new(file.ToArray(), _options);
            _inputs = new()
            {
                ["Features"] = OrtValue.CreateTensorValueFromMemory(rows.ByRow, [rows.Count, Rows.Features]),
                ["Label"] = OrtValue.CreateTensorValueFromMemory(new bool[rows.Count], [rows.Count, 1]),
            };
        }

        public float[] Run()
        {
            using var run = new RunOptions();
            using var results = _session.Run(run, _inputs, ["Probability.output"]);
            return results[0].GetTensorDataAsSpan<float>().ToArray();
        }

        public void Dispose()
        {
            foreach (var input in _inputs.Values) input.Dispose();
            _session.Dispose();
            _options.Dispose();
        }
    }
}
