using System.Text.Json.Nodes;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Tests.Types;

public sealed class DataTypeTests
{
    public static TheoryData<DataType, string, string, string> Forms => new()
    {
        { new IntegerType(), "int", "INT", "\"integer\"" },
        { new LongType(), "bigint", "BIGINT", "\"long\"" },
        { new DecimalType(10, 2), "decimal(10,2)", "DECIMAL(10,2)", "\"decimal(10,2)\"" },
        { new StringType(), "string", "STRING", "\"string\"" },
        { new StringType("UTF8_LCASE"), "string collate UTF8_LCASE", "STRING COLLATE UTF8_LCASE", "\"string collate UTF8_LCASE\"" },
        { new VarcharType(20), "varchar(20)", "VARCHAR(20)", "\"varchar(20)\"" },
        { new NullType(), "void", "VOID", "\"void\"" },
        { new TimeType(3), "time(3)", "TIME(3)", "\"time(3)\"" },
        { new TimestampNTZType(), "timestamp_ntz", "TIMESTAMP_NTZ", "\"timestamp_ntz\"" },
        { new DayTimeIntervalType(), "interval day to second", "INTERVAL DAY TO SECOND", "\"interval day to second\"" },
        { new YearMonthIntervalType(YearMonthField.Year, YearMonthField.Year), "interval year", "INTERVAL YEAR", "\"interval year\"" },
        { new GeometryType(), "geometry(4326)", "GEOMETRY(4326)", "\"geometry(OGC:CRS84)\"" },
        {
            new ArrayType(new StringType(), false), "array<string>", "ARRAY<STRING>",
            """{"type":"array","elementType":"string","containsNull":false}"""
        },
        {
            new MapType(new StringType(), new ByteType()), "map<string,tinyint>", "MAP<STRING, TINYINT>",
            """{"type":"map","keyType":"string","valueType":"byte","valueContainsNull":true}"""
        },
        {
            new StructType(new StructField("a b", new DateType(), false)), "struct<a b:date>", "STRUCT<`a b`: DATE NOT NULL>",
            """{"type":"struct","fields":[{"name":"a b","type":"date","nullable":false,"metadata":{}}]}"""
        },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void a_type_is_written_in_three_forms(DataType type, string simple, string sql, string json)
    {
        Assert.Equal(simple, type.SimpleString);
        Assert.Equal(sql, type.Sql);
        Assert.Equal(json, type.Json);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void a_type_is_read_back_from_json(DataType type, string simple, string sql, string json)
    {
        Assert.Equal(type, DataType.FromJson(json));
        Assert.NotEqual(simple, sql);
    }

    [Fact]
    public void columns_are_read_from_ddl()
    {
        var schema = StructType.FromDdl("id BIGINT NOT NULL COMMENT 'it''s the key', `odd name` map<string, array<decimal(10, 2)>>, s struct<a: int, b: string>");

        Assert.Equal(
            new StructType(
                new StructField("id", new LongType(), false, new JsonObject { ["comment"] = "it's the key" }),
                new StructField("odd name", new MapType(new StringType(), new ArrayType(new DecimalType(10, 2)))),
                new StructField("s", new StructType(new StructField("a", new IntegerType()), new StructField("b", new StringType())))),
            schema);
    }

    [Fact]
    public void columns_written_as_ddl_read_back_as_themselves()
    {
        var schema = new StructType(
            new StructField("id", new LongType(), false, new JsonObject { ["comment"] = @"a 'quoted' \ text" }),
            new StructField("order date", new TimestampNTZType()),
            new StructField("took", new DayTimeIntervalType(DayTimeField.Hour, DayTimeField.Second)));

        Assert.Equal(schema, StructType.FromDdl(schema.Ddl));
    }

    [Theory]
    [InlineData("array<array<int>>")]
    [InlineData("int")]
    [InlineData("interval day to second")]
    [InlineData("struct<a:int,b:struct<c:string>>")]
    public void one_type_is_read_from_ddl(string ddl) => Assert.Equal(ddl, DataType.FromDdl(ddl).SimpleString);

    [Theory]
    [InlineData("id", "expected a name")]
    [InlineData("id NUMBR", "'NUMBR' is not a type")]
    [InlineData("id INT name STRING", "expected the end")]
    [InlineData("array<int", "expected '>'")]
    public void a_faulty_ddl_is_named_with_its_fault(string ddl, string fault)
    {
        var exception = Assert.Throws<FormatException>(() => DataType.FromDdl(ddl));
        Assert.Contains(fault, exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_missing_column_is_named_with_those_there_are()
    {
        var exception = Assert.Throws<ArgumentException>(() => StructType.FromDdl("a INT, b INT")["c"]);
        Assert.Contains("'c' is not in the schema; it has a, b", exception.Message, StringComparison.Ordinal);
    }
}
