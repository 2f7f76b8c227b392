using Reelhouse.Scoring.Delta.DeletionVectors;

namespace Reelhouse.Scoring.Tests;

/// <summary>Deletion vectors as Delta's protocol has them; what Delta itself writes is read in the live tests.</summary>
public sealed class DeletionVectorTests
{
    // Header of one bitmap; containers 0 (a run from 5 to 8), 1 (70,000) and 2 (each second number from 131,072 on, 4,100 of them).
    private static readonly byte[] Runs = [.. Head, .. Hex("3B300200" + "01" + "00000300" + "01000000" + "02000310"), .. Hex("0100" + "05000300"), .. Hex("7011"), .. Bits()];

    private static byte[] Head => Hex("D1D33964" + "0100000000000000" + "00000000");

    [Fact]
    public void Z85_is_read_as_its_specification_has_it() => Assert.Equal(Hex("864FD26FB559F75B"), Z85.Decode("HelloWorld"));

    [Theory]
    [InlineData("Hell")]
    [InlineData("Hell~")]
    [InlineData("#####")]
    public void other_text_is_no_Z85(string text) => Assert.Throws<FormatException>(() => Z85.Decode(text));

    [Fact]
    public void a_vector_in_the_log_is_read()
    {
        var vector = new DeletionVector("i", "^Bg9^0rr910000000000iXQKl0rr91000f55c8Xg0@@D72lkbi5=-{L", null, 44, 6);

        Assert.Equal([3, 4, 7, 11, 18, 29], RowsOf(vector.Inline!, 30));
    }

    [Fact]
    public void a_vector_in_a_file_is_found_by_its_id() =>
        Assert.Equal(
            "s3a://lake/table/ab/deletion_vector_d2c639aa-8816-431a-aaf6-d3fe2512ff61.bin",
            new DeletionVector("u", "ab^-aqEH.-t@S}K{vb[*k^", 4, 40, 6).File("s3a://lake/table"));

    [Fact]
    public void a_vector_may_be_in_a_file_elsewhere() =>
        Assert.Equal("file:/other table/vector.bin", new DeletionVector("p", "file:/other%20table/vector.bin", 4, 40, 6).File("s3a://lake/table"));

    [Fact]
    public void runs_arrays_and_bits_are_read() =>
        Assert.Equal([5, 6, 7, 8, 70_000, .. Enumerable.Range(0, 4100).Select(i => 131_072L + (2 * i))], RowsOf(Runs, 200_000));

    [Fact]
    public void a_vector_that_is_cut_off_or_of_another_file_is_refused()
    {
        Assert.Contains("cut off", Assert.Throws<FormatException>(() => RowsOf(Runs[..^1], 200_000)).Message, StringComparison.Ordinal);
        Assert.Contains("row 70000 of a file of 70000 rows", Assert.Throws<FormatException>(() => RowsOf(Runs, 70_000)).Message, StringComparison.Ordinal);
        Assert.Contains("format", Assert.Throws<FormatException>(() => RowsOf([0, .. Runs[1..]], 200_000)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void what_stands_around_a_vector_in_its_file_is_checked()
    {
        var vector = new DeletionVector("u", "", 1, 3, 1);
        byte[] stored = [.. Hex("00000003" + "010203" + "55BC801D")];

        Assert.Equal([1, 2, 3], vector.Unwrap(stored).ToArray());
        stored[5]++;
        Assert.Contains("checksum", Assert.Throws<FormatException>(() => vector.Unwrap(stored).ToArray()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ranges_of_rows_are_searched()
    {
        var rows = new DeletedRows(300);
        rows.Add(200);

        Assert.True(rows.AnyIn(0, 300));
        Assert.True(rows.AnyIn(200, 1));
        Assert.False(rows.AnyIn(0, 200));
        Assert.False(rows.AnyIn(201, 99));
    }

    private static byte[] Bits()
    {
        var bits = new byte[8192];
        for (var i = 0; i < 4100; i++) bits[i / 4] |= (byte)(1 << (i % 4 * 2));
        return bits;
    }

    private static byte[] Hex(string text) => Convert.FromHexString(text);

    private static List<long> RowsOf(byte[] vector, int rows)
    {
        var deleted = new DeletedRows(rows);
        RoaringBitmapArray.Read(vector, deleted);
        return [.. Enumerable.Range(0, rows).Select(row => (long)row).Where(row => deleted[row])];
    }
}
