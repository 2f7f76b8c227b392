using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Tests.Tables;

public sealed class TableDdlTests
{
    [Fact]
    public void a_table_is_created_below_the_lake_s_root_with_all_that_its_record_says()
    {
        const string expected =
            """
            CREATE TABLE IF NOT EXISTS silver.films (
              film_id STRING NOT NULL COMMENT 'What the archive\'s label says',
              print_number INT NOT NULL,
              name STRING NOT NULL,
              director STRING,
              shown_date DATE,
              lent_at TIMESTAMP,
              price_usd DECIMAL(18,2) NOT NULL,
              share DECIMAL(9,4),
              lent_to STRING,
              is_lost BOOLEAN NOT NULL,
              score DOUBLE,
              viewer_count BIGINT NOT NULL,
              year INT NOT NULL,
              colour STRING NOT NULL,
              genres ARRAY<STRING>
            ) USING DELTA
            PARTITIONED BY (year)
            COMMENT 'A film\'s print'
            TBLPROPERTIES ('reelhouse.version' = '3', 'reelhouse.owner' = 'content', 'reelhouse.key' = 'film_id,print_number', 'reelhouse.pii' = 'lent_to')
            LOCATION 's3a://lake/house/silver/films'
            """;
        Assert.Equal(expected, TableDdl.Create(Table<Film>.Definition, "s3a://lake/house"));
    }

    [Fact]
    public void a_table_that_keeps_its_rows_gets_columns_and_the_version()
    {
        var film = Table<Film>.Definition;
        Assert.Equal("ALTER TABLE silver.films ADD COLUMNS (director STRING, lent_to STRING)", TableDdl.AddColumns(film, film.Columns.Where(column => column.Name is "director" or "lent_to")));
        Assert.Equal("ALTER TABLE silver.films ALTER COLUMN director DROP NOT NULL", TableDdl.DropNotNull(film, film.Columns.Single(column => column.Name == "director")));
        Assert.StartsWith("ALTER TABLE silver.films SET TBLPROPERTIES ('reelhouse.version' = '3', ", TableDdl.SetProperties(film), StringComparison.Ordinal);
    }

    [Fact]
    public void a_quarantine_lies_beside_the_layers_under_its_table_s_name() => Assert.Contains(
        "LOCATION '/lake/quarantine/films'", TableDdl.Create(QuarantinedRow.Of(Table<Film>.Definition), "/lake"), StringComparison.Ordinal);
}
