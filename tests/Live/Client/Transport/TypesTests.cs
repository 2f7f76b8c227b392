using Reelhouse.Spark.Sql;

namespace Reelhouse.Live.Tests.Client.Transport;

public sealed class TypesTests(EngineFixture fixture)
{
    private const string EveryType = """
        SELECT true AS flag, 1Y AS tiny, 2S AS small, 3 AS number, 4L AS big, CAST(1.5 AS FLOAT) AS single, 2.5D AS wide, 12.34BD AS money, 'héllo' AS text, X'00FF' AS bytes,
               DATE'1969-12-31' AS day, TIMESTAMP'2023-07-31 12:00:00.123456Z' AS moment, TIMESTAMP_NTZ'1901-02-03 04:05:06' AS wall_clock, TIME'23:59:59.5' AS time_of_day,
               INTERVAL '3 12:00:00' DAY TO SECOND AS length, array(1, NULL) AS numbers, map('a', 1L) AS counts, named_struct('city', 'Rome', 'zip', CAST(NULL AS INT)) AS place,
               CAST(NULL AS STRING) AS nothing, NULL AS void
        """;

    [Fact]
    public async Task every_type_arrives_in_a_record()
    {
        await using var spark = await Open();

        var row = (await spark.Sql(EveryType).CollectAsync<Everything>(TestContext.Current.CancellationToken)).Single();

        Assert.Equivalent(Expected, row, strict: true);
    }

    [Fact]
    public async Task every_type_goes_to_the_server_and_comes_back()
    {
        await using var spark = await Open();
        var sent = Expected with { Void = null };

        var row = (await spark.CreateDataFrame([sent]).CollectAsync<Everything>(TestContext.Current.CancellationToken)).Single();

        Assert.Equivalent(sent, row, strict: true);
    }

    // Spark 4.2 has the TIME type, but keeps it behind a setting.
    private Task<SparkSession> Open() => SparkSession.Builder().Remote(fixture.Endpoints.SparkRemote)
        .Config("spark.sql.timeType.enabled", true)
        .CreateAsync(TestContext.Current.CancellationToken);

    private static Everything Expected => new(
        true, 1, 2, 3, 4, 1.5f, 2.5, 12.34m, "héllo", [0, 255], new DateOnly(1969, 12, 31), new DateTimeOffset(2023, 7, 31, 12, 0, 0, 123, 456, TimeSpan.Zero),
        new DateTime(1901, 2, 3, 4, 5, 6), new TimeOnly(23, 59, 59, 500), new TimeSpan(3, 12, 0, 0), [1, null], new Dictionary<string, long> { ["a"] = 1 }, new Place("Rome", null), null, null);

    private sealed record Place(string City, int? Zip);

    private sealed record Everything(
        bool Flag, sbyte Tiny, short Small, int Number, long Big, float Single, double Wide, decimal Money, string Text, byte[] Bytes, DateOnly Day, DateTimeOffset Moment,
        DateTime WallClock, TimeOnly TimeOfDay, TimeSpan Length, int?[] Numbers, Dictionary<string, long> Counts, Place Place, string? Nothing, string? Void);
}
