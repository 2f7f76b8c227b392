using Reelhouse.Trees;
using Reelhouse.Trees.Tests;

namespace Reelhouse.ModelFuzzer;

/// <summary>One spoilt file, from reading to explaining.</summary>
internal static class ModelTrial
{
    /// <summary>More rows than a block has, and not a multiple of any vector.</summary>
    private const int Rows = 523;

    private static readonly double[] Odd = [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, -0.0, 1e-300, -1, 0.5, 2147483648];

    /// <summary>What is wrong; null where the file was refused with a reason, or scored.</summary>
    public static string? Fault(ModelFile file, Random random)
    {
        var spoilt = Mutations.Spoil(file.Content, file.IsText, random);
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            if (Read(file, spoilt) is { } model) Use(model, random);
        }
        catch (Exception fault)
        {
            return $"{file.Name}: {fault}";
        }

        // What a model is made into is some hundred times its file at worst: tables for each of its thresholds.
        var (allocated, limit) = (GC.GetAllocatedBytesForCurrentThread() - before, (256L << 20) + (1000L * spoilt.Length));
        return allocated <= limit ? null : $"{file.Name}: {allocated:N0} bytes were allocated for a file of {spoilt.Length:N0}.";
    }

    private static TreeModel? Read(ModelFile file, byte[] spoilt)
    {
        try
        {
            return file.Read(spoilt);
        }
        catch (ModelException)
        {
            return null;
        }
    }

    private static void Use(TreeModel model, Random random)
    {
        var width = model.Features.Count;
        // A header may name thousands of features more than trees ask for.
        if (width * (long)Rows > 4_000_000 || model.OutputCount > 100) return;
        var columns = Enumerable.Range(0, width * Rows).Select(_ => random.Next(4) == 0 ? Odd[random.Next(Odd.Length)] : (random.NextDouble() * 20) - 5).ToArray();
        var (scores, one) = (new double[Rows * model.OutputCount], new double[model.OutputCount]);
        model.Score(columns, scores, ScoreKind.Raw);
        model.Score(columns, new double[scores.Length]);
        model.ScoreRow([.. Enumerable.Range(0, width).Select(feature => columns[feature * Rows])], one, ScoreKind.Raw);
        for (var output = 0; output < one.Length; output++)
        {
            if (!one[output].Equals(scores[output * Rows])) throw new InvalidOperationException($"one row has the score {one[output]}, among others {scores[output * Rows]}");
        }

        if (TreeModel.Load(model.ToBytes()).Hash != model.Hash) throw new InvalidOperationException("the model is another one after it was saved and loaded");
        if (!model.CanExplain) return;
        var few = Math.Min(Rows, 20);
        var fewColumns = Enumerable.Range(0, width).SelectMany(feature => columns.AsSpan(feature * Rows, few).ToArray()).ToArray();
        model.Explain(fewColumns, new double[few * (width + 1) * model.OutputCount]);
    }
}
