namespace Reelhouse.Spark.Sql;

public sealed partial class Column
{
    /// <summary>Whether the text matches a pattern where <c>%</c> stands for any text and <c>_</c> for one character.</summary>
    /// <param name="pattern">The pattern.</param>
    public Column Like(string pattern) => Call("like", pattern);

    /// <summary>As <see cref="Like"/>, without regard to case.</summary>
    /// <param name="pattern">The pattern.</param>
    public Column ILike(string pattern) => Call("ilike", pattern);

    /// <summary>Whether a part of the text matches a regular expression of Java's.</summary>
    /// <param name="pattern">The regular expression.</param>
    public Column RLike(string pattern) => Call("rlike", pattern);

    /// <summary>Whether the text contains another.</summary>
    /// <param name="other">A column or a value.</param>
    public Column Contains(object? other) => Call("contains", other);

    /// <summary>Whether the text starts with another.</summary>
    /// <param name="other">A column or a value.</param>
    public Column StartsWith(object? other) => Call("startsWith", other);

    /// <summary>Whether the text ends with another.</summary>
    /// <param name="other">A column or a value.</param>
    public Column EndsWith(object? other) => Call("endsWith", other);

    /// <summary>A part of the text, or of the bytes.</summary>
    /// <param name="startPosition">Where it starts, counted from 1; from the end when negative.</param>
    /// <param name="length">Its length.</param>
    public Column Substr(int startPosition, int length) => Call("substr", this, Of(startPosition), Of(length));

    /// <summary>A part of the text, or of the bytes.</summary>
    /// <param name="startPosition">Where it starts, counted from 1; from the end when negative.</param>
    /// <param name="length">Its length.</param>
    public Column Substr(Column startPosition, Column length) => Call("substr", this, startPosition, length);
}
