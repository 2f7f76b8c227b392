using System.Globalization;
using System.Text;

namespace Reelhouse.Spark.Engine.Servers;

/// <summary>Writes settings in Java's properties format (java.util.Properties), which Spark, Kafka and S3Proxy all read.</summary>
internal static class JavaProperties
{
    /// <summary>Settings behind the content of a file; where a key comes twice the later one holds.</summary>
    public static string Render(string content, IEnumerable<KeyValuePair<string, string>> settings)
    {
        var text = new StringBuilder(content);
        if (content.Length > 0 && !content.EndsWith('\n'))
            text.Append('\n');
        foreach (var (key, value) in settings)
            text.Append(Escape(key, isKey: true)).Append('=').Append(Escape(value, isKey: false)).Append('\n');
        return text.ToString();
    }

    private static StringBuilder Escape(string text, bool isKey)
    {
        var escaped = new StringBuilder();
        foreach (var (index, letter) in text.Index())
        {
            if (letter is '\\' or '\n' or '\r' or '\t' || (letter == ' ' && (isKey || index == 0)) || (isKey && letter is ':' or '=' or '#' or '!'))
                escaped.Append('\\').Append(letter switch { '\n' => 'n', '\r' => 'r', '\t' => 't', _ => letter });
            else if (letter is < ' ' or > '~')
                escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}");
            else
                escaped.Append(letter);
        }
        return escaped;
    }
}
