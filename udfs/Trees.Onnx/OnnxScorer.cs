using Apache.Arrow;
using Microsoft.ML.OnnxRuntime;

namespace Reelhouse.Trees.OnnxRuntime;

/// <summary>
/// Runs any ONNX model of a table's columns through ONNX Runtime: whole scikit-learn pipelines, with an input for each column, texts included, or with one for all.
/// It is slower than <see cref="TreeModel"/>, which <see cref="OnnxTrees"/> makes of models that are only trees. Any number of threads may use it at once; each computes on its own.
/// Null is NaN in inputs of floats and the empty text in inputs of texts; inputs of integers and booleans take none,
/// and integers no fraction and nothing that they do not hold.
/// </summary>
public sealed class OnnxScorer : IScorer, IDisposable
{
    private const int BatchRows = 4096;

    /// <summary>Of one input: a batch of a wide one has fewer rows.</summary>
    private const int BatchValues = 1 << 24;

    private readonly InferenceSession _session;
    private readonly RunOptions _options = new();
    private readonly ModelInput[] _inputs;
    private readonly string[] _inputNames;
    private readonly string[] _outputNames;
    private readonly int _batchRows;

    private OnnxScorer(InferenceSession session, string? output)
    {
        _session = session;
        _inputs = ModelInput.Of(session);
        _inputNames = System.Array.ConvertAll(_inputs, input => input.Name);
        _batchRows = _inputs.Any(input => input.TakesOneRow) ? 1 : Math.Clamp(BatchValues / _inputs.Max(input => input.Columns), 1, BatchRows);
        Features = [.. _inputs.SelectMany(input => input.FeatureNames.Select(name => new Feature(name, IsText: input.IsText)))];
        var chosen = ModelOutput.Of(session, output);
        _outputNames = [chosen.Name];
        OutputCount = CountColumns(chosen);
    }

    /// <summary>A feature for each column of each input: by the input's name, or where it has several columns by name and place, as in <c>X[0]</c>.</summary>
    public IReadOnlyList<Feature> Features { get; }

    /// <inheritdoc />
    public int OutputCount { get; }

    /// <summary>Loads a model.</summary>
    /// <param name="path">The file.</param>
    /// <param name="output">The name of the output that is scored; by default the last one that is a tensor of floats: the probabilities of a classifier.</param>
    /// <exception cref="ModelException">ONNX Runtime does not take it, its weights lie in another file, or its inputs or outputs are no columns.</exception>
    public static OnnxScorer Load(string path, string? output = null) => Load(File.ReadAllBytes(path), output);

    /// <summary>Loads a model from its bytes.</summary>
    /// <param name="file">The file's bytes.</param>
    /// <param name="output">As when a file is loaded.</param>
    /// <exception cref="ModelException">As when a file is loaded.</exception>
    public static OnnxScorer Load(byte[] file, string? output = null)
    {
        InferenceSession? session = null;
        try
        {
            // A task of Spark has one core: more threads would only be in each other's way.
            using var options = new SessionOptions { IntraOpNumThreads = 1, InterOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
            session = new InferenceSession(ZipMaps.Without(file), options);
            return new(session, output);
        }
        catch (OnnxRuntimeException fault)
        {
            session?.Dispose();
            throw new ModelException(
                ExternalData.IsWantedBy(file)
                    ? "the ONNX model's weights lie in a file beside it, and models of one file are scored; save it whole: onnx.save(onnx.load(\"model.onnx\"), \"whole.onnx\")"
                    : $"ONNX Runtime does not take the model: {fault.Message}",
                fault);
        }
        catch
        {
            session?.Dispose();
            throw;
        }
    }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">As the interface says; or raw scores are wanted, which ONNX models do not have.</exception>
    public void Score(IReadOnlyList<IArrowArray> features, Span<double> scores, ScoreKind kind = ScoreKind.Prediction)
    {
        if (kind is not ScoreKind.Prediction) throw new ArgumentException("an ONNX model gives predictions; raw scores are inside of it", nameof(kind));
        using var columns = new InputColumns(features, Features, _inputs);
        if (scores.Length != (long)columns.Rows * OutputCount)
        {
            throw new ArgumentException($"there is room for {scores.Length} scores; {columns.Rows} rows have {(long)columns.Rows * OutputCount}", nameof(scores));
        }

        for (var start = 0; start < columns.Rows; start += _batchRows)
        {
            var count = Math.Min(_batchRows, columns.Rows - start);
            using var result = Run(input => columns.Tensor(input, start, count));
            ModelOutput.Copy(result[0], count, OutputCount, scores[start..], columns.Rows);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _options.Dispose();
        _session.Dispose();
    }

    private IDisposableReadOnlyCollection<OrtValue> Run(Func<ModelInput, OrtValue> tensor)
    {
        var inputs = new List<OrtValue>(_inputs.Length);
        try
        {
            foreach (var input in _inputs) inputs.Add(tensor(input));
            return _session.Run(_options, _inputNames, inputs, _outputNames);
        }
        catch (OnnxRuntimeException fault)
        {
            throw new ModelException($"ONNX Runtime could not score rows: {fault.Message}", fault);
        }
        finally
        {
            foreach (var input in inputs) input.Dispose();
        }
    }

    /// <summary>How many scores a row gets, a row of zeros says: files do not, or wrongly. Only of a model that takes no such row the file is believed.</summary>
    private int CountColumns(ModelOutput output)
    {
        try
        {
            using var result = Run(input => input.ZeroRow());
            return checked((int)result[0].GetTensorTypeAndShape().ElementCount);
        }
        catch (ModelException) when (output.Columns is not null)
        {
            return output.Columns.Value;
        }
    }
}
