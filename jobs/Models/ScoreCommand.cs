using System.CommandLine;
using Reelhouse.Trees;

namespace Reelhouse.Jobs.Models;

/// <summary><c>reelhouse-jobs model score</c>.</summary>
internal sealed class ScoreCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The model, as for inspect" };
    private readonly Option<string> _input = new("--input") { Description = "A CSV file with a column for each feature, by name; empty is missing", Required = true };
    private readonly Option<string> _output = new("--output") { Description = "The CSV file to write, a row for each of the input; one that is there is replaced", Required = true };
    private readonly Option<string[]> _keys = new("--keys") { Description = "Columns of the input that go along", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
    private readonly Option<bool> _raw = new("--raw") { Description = "Raw scores instead of predictions" };

    public Command Build()
    {
        var command = new Command("score", "Score the rows of a CSV file") { _file, _input, _output, _keys, _raw };
        command.SetAction(parsed =>
        {
            var file = parsed.GetValue(_file)!;
            return ModelFault.Told(file, () =>
            {
                var model = ModelOpener.Open(file);
                using var open = model as IDisposable;
                var rows = Score(
                    model, parsed.GetValue(_input)!, parsed.GetValue(_output)!, parsed.GetValue(_keys)!, parsed.GetValue(_raw) ? ScoreKind.Raw : ScoreKind.Prediction);
                Console.Out.WriteLine($"{rows:#,0} rows scored to {parsed.GetValue(_output)}");
            });
        });
        return command;
    }

    /// <summary>Scores a file. The output appears when it is whole.</summary>
    /// <exception cref="RowException">The file lacks a column, or the model does not take a value.</exception>
    internal static long Score(IScorer model, string input, string output, IReadOnlyList<string> keys, ScoreKind kind)
    {
        var part = $"{output}.part";
        try
        {
            var count = 0L;
            using (var rows = new FeatureRows(model, input, keys))
            using (var scores = new ScoreFile(part, keys, model.OutputCount))
            {
                while (rows.Read())
                {
                    var ofBatch = new double[rows.Count * model.OutputCount];
                    try
                    {
                        model.Score(rows.Features(), ofBatch, kind);
                    }
                    catch (ArgumentException refused)
                    {
                        throw new RowException($"{input}, scored from row {count + 1} on, which is row 0 here: {refused.Message}");
                    }

                    scores.Write(rows.Keys, ofBatch, rows.Count);
                    count += rows.Count;
                }
            }

            File.Move(part, output, overwrite: true);
            return count;
        }
        finally
        {
            File.Delete(part);
        }
    }
}
