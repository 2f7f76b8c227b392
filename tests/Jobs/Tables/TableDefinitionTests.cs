using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Tests.Tables;

public sealed class TableDefinitionTests
{
    private static readonly TableDefinition Films = Table<Film>.Definition;

    [Fact]
    public void the_layer_is_what_stands_before_the_point()
    {
        Assert.Equal("silver", Films.Schema);
        Assert.Equal("films", Films.Entity);
    }

    [Fact]
    public void the_record_s_types_are_spark_s() => Assert.Equal(
        "struct<film_id:string,print_number:int,name:string,director:string,shown_date:date,lent_at:timestamp,price_usd:decimal(18,2),"
        + "share:decimal(9,4),lent_to:string,is_lost:boolean,score:double,viewer_count:bigint,year:int,colour:string,genres:array<string>>",
        Films.StructType.SimpleString);

    [Fact]
    public void what_the_record_lets_be_null_is_nullable() => Assert.Equal(
        ["director", "shown_date", "lent_at", "share", "lent_to", "score", "genres"],
        Films.StructType.Fields.Where(field => field.IsNullable).Select(field => field.Name));

    [Fact]
    public void keys_and_personal_columns_are_marked()
    {
        Assert.Equal(["film_id", "print_number"], Films.Columns.Where(column => column.IsKey).Select(column => column.Name));
        Assert.Equal(["lent_to"], Films.Columns.Where(column => column.IsPii).Select(column => column.Name));
    }

    [Fact]
    public void a_doc_line_is_the_column_s_comment() => Assert.Equal("What the archive's label says", Films.StructType["film_id"].Comment);

    [Fact]
    public void a_type_that_no_column_has_is_refused_with_those_that_have() =>
        Assert.Contains("String", Assert.Throws<NotSupportedException>(() => ColumnTypes.Of(typeof(Uri), null)).Message, StringComparison.Ordinal);

    [Fact]
    public void a_key_that_may_be_null_is_refused() =>
        Assert.Contains("Id", Assert.Throws<InvalidOperationException>(() => RecordColumns.Of(typeof(NullableKey))).Message, StringComparison.Ordinal);

    [Fact]
    public void every_table_of_the_house_can_be_described()
    {
        foreach (var table in Rows()) Assert.NotEmpty(RecordColumns.Of(table));
    }

    private static IEnumerable<Type> Rows() => typeof(IJob).Assembly.GetTypes().Where(type => type.IsDefined(typeof(TableAttribute), inherit: false));

    private sealed record NullableKey([Key] string? Id);
}
