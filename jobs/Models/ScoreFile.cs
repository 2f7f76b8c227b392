using System.Globalization;
using System.Text;

namespace Reelhouse.Jobs.Models;

/// <summary>Writes keys and scores as CSV. Scores are written so that they read back as the same doubles.</summary>
internal sealed class ScoreFile : IDisposable
{
    private readonly StreamWriter _text;
    private readonly int _outputs;

    public ScoreFile(string path, IReadOnlyList<string> keys, int outputs)
    {
        _text = new(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        _outputs = outputs;
        var scores = outputs == 1 ? ["score"] : Enumerable.Range(0, outputs).Select(output => string.Create(CultureInfo.InvariantCulture, $"score_{output}"));
        WriteLine(keys.Select(Quoted).Concat(scores));
    }

    /// <param name="keys">The rows' keys.</param>
    /// <param name="scores">Their scores, output after output.</param>
    /// <param name="rows">How many rows there are.</param>
    public void Write(IReadOnlyList<string[]> keys, double[] scores, int rows)
    {
        for (var row = 0; row < rows; row++)
        {
            WriteLine(keys[row].Select(Quoted).Concat(Enumerable.Range(0, _outputs).Select(output => scores[(output * rows) + row].ToString("R", CultureInfo.InvariantCulture))));
        }
    }

    public void Dispose() => _text.Dispose();

    private void WriteLine(IEnumerable<string> values)
    {
        _text.Write(string.Join(',', values));
        _text.Write('\n');
    }

    private static string Quoted(string value) => value.AsSpan().ContainsAny("\",\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
