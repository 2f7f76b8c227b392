namespace Reelhouse.Spark.Sql.Types;

/// <summary>Text in UTF-8.</summary>
/// <param name="Collation">How texts are compared; byte by byte (<c>UTF8_BINARY</c>) by default.</param>
public sealed record StringType(string Collation = StringType.BinaryCollation) : AtomicType
{
    /// <summary>The collation that compares texts byte by byte.</summary>
    public const string BinaryCollation = "UTF8_BINARY";

    /// <inheritdoc/>
    public override string TypeName => Collation == BinaryCollation ? "string" : $"string collate {Collation}";

    /// <inheritdoc/>
    public override string Sql => Collation == BinaryCollation ? "STRING" : $"STRING COLLATE {Collation}";
}

/// <summary>Text of exactly so many characters, filled up with spaces.</summary>
/// <param name="Length">Number of characters.</param>
public sealed record CharType(int Length) : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => $"char({Length})";
}

/// <summary>Text of at most so many characters.</summary>
/// <param name="Length">Largest number of characters.</param>
public sealed record VarcharType(int Length) : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => $"varchar({Length})";
}
