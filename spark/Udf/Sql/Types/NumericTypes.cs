namespace Reelhouse.Spark.Sql.Types;

/// <summary>A type of numbers.</summary>
public abstract record NumericType : AtomicType;

/// <summary>A type of whole numbers.</summary>
public abstract record IntegralType : NumericType;

/// <summary>A type of numbers with a fraction.</summary>
public abstract record FractionalType : NumericType;

/// <summary>Whole numbers of one byte, -128 to 127; <see cref="sbyte"/> in .NET.</summary>
public sealed record ByteType : IntegralType
{
    /// <inheritdoc/>
    public override string TypeName => "byte";

    /// <inheritdoc/>
    public override string SimpleString => "tinyint";
}

/// <summary>Whole numbers of two bytes; <see cref="short"/> in .NET.</summary>
public sealed record ShortType : IntegralType
{
    /// <inheritdoc/>
    public override string TypeName => "short";

    /// <inheritdoc/>
    public override string SimpleString => "smallint";
}

/// <summary>Whole numbers of four bytes; <see cref="int"/> in .NET.</summary>
public sealed record IntegerType : IntegralType
{
    /// <inheritdoc/>
    public override string TypeName => "integer";

    /// <inheritdoc/>
    public override string SimpleString => "int";
}

/// <summary>Whole numbers of eight bytes; <see cref="long"/> in .NET.</summary>
public sealed record LongType : IntegralType
{
    /// <inheritdoc/>
    public override string TypeName => "long";

    /// <inheritdoc/>
    public override string SimpleString => "bigint";
}

/// <summary>Floating-point numbers of four bytes; <see cref="float"/> in .NET.</summary>
public sealed record FloatType : FractionalType
{
    /// <inheritdoc/>
    public override string TypeName => "float";
}

/// <summary>Floating-point numbers of eight bytes; <see cref="double"/> in .NET.</summary>
public sealed record DoubleType : FractionalType
{
    /// <inheritdoc/>
    public override string TypeName => "double";
}

/// <summary>Decimal numbers of a fixed scale; <see cref="decimal"/> in .NET.</summary>
/// <param name="Precision">Number of digits, 1 to 38; 10 by default.</param>
/// <param name="Scale">Digits after the point, 0 by default.</param>
public sealed record DecimalType(int Precision = 10, int Scale = 0) : FractionalType
{
    /// <inheritdoc/>
    public override string TypeName => $"decimal({Precision},{Scale})";
}
