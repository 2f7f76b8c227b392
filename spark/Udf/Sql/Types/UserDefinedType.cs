using System.Text.Json;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>A type that a JVM or Python library defines over one of Spark's own, such as a vector of Spark ML.</summary>
/// <param name="SqlType">The type its values are stored as.</param>
/// <param name="JvmClass">The class that defines it on the JVM, if any.</param>
/// <param name="PythonClass">The class that defines it in Python, if any.</param>
/// <param name="SerializedPythonClass">The Python class itself, if the type travels with it.</param>
public sealed record UserDefinedType(DataType SqlType, string? JvmClass, string? PythonClass = null, string? SerializedPythonClass = null)
    : DataType
{
    /// <inheritdoc/>
    public override string TypeName => "udt";

    /// <inheritdoc/>
    public override string Sql => SqlType.Sql;

    internal override void WriteJson(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", TypeName);
        WriteIfKnown(writer, "class", JvmClass);
        WriteIfKnown(writer, "pyClass", PythonClass);
        WriteIfKnown(writer, "serializedClass", SerializedPythonClass);
        writer.WritePropertyName("sqlType");
        SqlType.WriteJson(writer);
        writer.WriteEndObject();
    }

    private static void WriteIfKnown(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }
}
