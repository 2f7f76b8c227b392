using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Reelhouse.Spark.Sql.Types;

/// <summary>
/// The type of a column or of an expression's value; types are equal when they describe the same values.
/// See https://spark.apache.org/docs/4.2.0/sql-ref-datatypes.html.
/// </summary>
public abstract record DataType
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The name that Spark gives the type in JSON schemas, such as <c>integer</c> or <c>decimal(10,2)</c>.</summary>
    public abstract string TypeName { get; }

    /// <summary>The short readable form, such as <c>int</c> or <c>array&lt;string&gt;</c>.</summary>
    public virtual string SimpleString => TypeName;

    /// <summary>The form that Spark SQL reads, such as <c>INT</c> or <c>ARRAY&lt;STRING&gt;</c>.</summary>
    public virtual string Sql => SimpleString.ToUpperInvariant();

    /// <summary>The type in Spark's JSON form, as Delta and Parquet keep it in their metadata.</summary>
    public string Json
    {
        get
        {
            using var bytes = new MemoryStream();
            using (var writer = new Utf8JsonWriter(bytes, Compact))
                WriteJson(writer);
            return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
        }
    }

    /// <summary>Reads a type from Spark's JSON form.</summary>
    /// <param name="json">For instance <c>"integer"</c> in quotes, or the object of a struct.</param>
    /// <returns>The type.</returns>
    /// <exception cref="FormatException">The text is not a type.</exception>
    public static DataType FromJson(string json) => DataTypeJson.Read(json);

    /// <summary>Reads a type as SQL writes it, or a struct's columns: <c>map&lt;string, int&gt;</c>, <c>id BIGINT NOT NULL, name STRING</c>.</summary>
    /// <param name="ddl">The type's text.</param>
    /// <returns>The type; a struct when the text lists columns.</returns>
    /// <exception cref="FormatException">The text is not a type.</exception>
    public static DataType FromDdl(string ddl) => new DdlParser(ddl).ReadTypeOrColumns();

    /// <inheritdoc/>
    public sealed override string ToString() => SimpleString;

    internal virtual void WriteJson(Utf8JsonWriter writer) => writer.WriteStringValue(TypeName);
}

/// <summary>A type whose values have no parts.</summary>
public abstract record AtomicType : DataType;
