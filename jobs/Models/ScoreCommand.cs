using System.CommandLine;
using Reelhouse.Trees;

namespace Reelhouse.Jobs.Models;

/// <summary><c>reelhouse-jobs model score</c>.</summary>
internal sealed class ScoreCommand
{
    private readonly Argument<string> _file = new("file") { Description = "The model, as for inspect" };
    private readonly Option<string> _input = new("--input") { Description = "A CSV file with a column for each feature, by name, case aside; an empty value, or NaN for a number, is missing", Required = true };
    private readonly Option<string> _output = new("--output") { Description = "The CSV file to write, a row for each of the input; one that is there is replaced", Required = true };
    private readonly Option<string[]> _keys = new("--keys") { Description = "Columns of the input that go along: --keys id plan", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
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
                var scored = Score(
                    model, parsed.GetValue(_input)!, parsed.GetValue(_output)!, parsed.GetValue(_keys)!, parsed.GetValue(_raw) ? ScoreKind.Raw : ScoreKind.Prediction);
                foreach (var unknown in scored.Unknown) Console.Error.WriteLine(TerminalText.Of(unknown));
                Console.Out.WriteLine($"{scored.Rows:#,0} rows scored to {parsed.GetValue(_output)}");
            });
        });
        return command;
    }

    /// <summary>Scores a file. The output appears when it is whole.</summary>
    /// <returns>How many rows there are, and what to say of values that are in no category of their feature.</returns>
    /// <exception cref="RowException">The file lacks a column, or the model does not take a value.</exception>
    /// <exception cref="IOException">The output cannot be there.</exception>
    internal static (long Rows, IReadOnlyList<string> Unknown) Score(IScorer model, string input, string output, IReadOnlyList<string> keys, ScoreKind kind)
    {
        CheckOutput(output, input);
        var part = $"{output}.part";
        try
        {
            var count = 0L;
            IReadOnlyList<string> unknown;
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
                        throw new RowException($"{input}, scored from line {rows.FirstLine} on, which is row 0 here: {refused.Message}");
                    }

                    scores.Write(rows.Keys, ofBatch, rows.Count);
                    count += rows.Count;
                }

                unknown = rows.Unknown;
            }

            File.Move(part, output, overwrite: true);
            return (count, unknown);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static void CheckOutput(string output, string input)
    {
        var path = Path.GetFullPath(output);
        if (path == Path.GetFullPath(input)) throw new IOException($"--output is the input, {input}, which it would replace; name another file");
        if (Directory.Exists(path)) throw new IOException($"--output is a folder, {output}; name a file");
        if (Path.GetDirectoryName(path) is { } folder && !Directory.Exists(folder)) throw new IOException($"--output: there is no folder {folder}");
    }
}
