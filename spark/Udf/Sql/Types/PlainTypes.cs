namespace Reelhouse.Spark.Sql.Types;

/// <summary>The type of a value that is always null.</summary>
public sealed record NullType : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "void";
}

/// <summary>True or false.</summary>
public sealed record BooleanType : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => "boolean";
}

/// <summary>Bytes; <c>byte[]</c> in .NET.</summary>
public sealed record BinaryType : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => "binary";
}

/// <summary>Semi-structured values, each with a shape of its own.</summary>
public sealed record VariantType : AtomicType
{
    /// <inheritdoc/>
    public override string TypeName => "variant";
}
