using System.Globalization;

namespace Reelhouse.Jobs.Models;

/// <summary>What a file says, fit for a terminal: control characters could move its cursor, and marks of direction turn lines round.</summary>
internal static class TerminalText
{
    public static string Of(string text) => string.Concat(text.Select(character => character switch
    {
        '\r' or '\n' or '\t' => ' ',
        _ when char.IsControl(character) || char.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\uFFFD',
        _ => character,
    }));
}
