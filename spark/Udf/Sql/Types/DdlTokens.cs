using System.Text;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>Walks through the words, names, quoted texts and signs of a DDL text.</summary>
internal sealed class DdlTokens(string text)
{
    private int _position;

    public bool AtEnd => SkipSpace() == text.Length;

    public bool NextIs(char symbol) => !AtEnd && text[_position] == symbol;

    public bool NextIsWordBefore(char symbol)
    {
        var start = SkipSpace();
        while (_position < text.Length && IsWordPart(text[_position])) _position++;
        var found = _position > start && NextIs(symbol);
        _position = start;
        return found;
    }

    public bool NextIsOneOf(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (NextIsWord(word))
                return true;
        return false;
    }

    public bool TrySymbol(char symbol)
    {
        if (!NextIs(symbol)) return false;
        _position++;
        return true;
    }

    public bool TryWords(params ReadOnlySpan<string> words)
    {
        var start = _position;
        foreach (var word in words)
        {
            if (!NextIsWord(word))
            {
                _position = start;
                return false;
            }
            _position += word.Length;
        }
        return true;
    }

    public void ExpectSymbol(char symbol)
    {
        if (!TrySymbol(symbol)) throw Unexpected($"expected '{symbol}'");
    }

    public void ExpectEnd()
    {
        if (!AtEnd) throw Unexpected("expected the end");
    }

    public string Identifier()
    {
        if (NextIs('`')) return Quoted('`');
        var start = SkipSpace();
        while (_position < text.Length && IsWordPart(text[_position])) _position++;
        return _position > start ? text[start.._position] : throw Unexpected("expected a name");
    }

    public string QuotedText() => NextIs('"') ? Quoted('"') : NextIs('\'') ? Quoted('\'') : throw Unexpected("expected a text in quotes");

    /// <summary>What stands in round brackets next, brackets included; empty when none do.</summary>
    public string Arguments()
    {
        if (!NextIs('(')) return "";
        var start = _position;
        var end = text.IndexOf(')', start);
        if (end < 0) throw Unexpected("expected ')'");
        _position = end + 1;
        return text[start.._position];
    }

    public FormatException Unexpected(string what) =>
        new($"'{text}' is not a type or a list of columns: {what} at character {_position + 1}.");

    private string Quoted(char quote)
    {
        var content = new StringBuilder();
        for (_position++; _position < text.Length; _position++)
        {
            var current = text[_position];
            var next = _position + 1 < text.Length ? text[_position + 1] : '\0';
            if (current == quote && next != quote)
            {
                _position++;
                return content.ToString();
            }
            if (current == quote || (current == '\\' && quote != '`')) _position++;
            content.Append(current == '\\' && quote != '`' ? next : current);
        }
        throw Unexpected($"expected {quote}");
    }

    private bool NextIsWord(string word)
    {
        var start = SkipSpace();
        var end = start + word.Length;
        return string.Compare(text, start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0
            && (end >= text.Length || !IsWordPart(text[end]));
    }

    private int SkipSpace()
    {
        while (_position < text.Length && char.IsWhiteSpace(text[_position])) _position++;
        return _position;
    }

    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character == '_';
}
