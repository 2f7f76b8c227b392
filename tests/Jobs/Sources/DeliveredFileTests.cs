using Reelhouse.Jobs.Sources;

namespace Reelhouse.Jobs.Tests.Sources;

public sealed class DeliveredFileTests : IDisposable
{
    private static readonly DeliveredSource Pets = new("pets", "name", "age");
    private readonly string _folder = Directory.CreateTempSubdirectory("delivered").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void the_sample_is_whole()
    {
        Assert.Equal(8807, SampleData.TitleRows.Count);
        Assert.Equal(2500, SampleData.Subscribers.Count);
        Assert.Equal(7043, new DeliveredFile(DeliveredSource.TelcoChurn, SampleData.Folder).Read().Count);
    }

    [Fact]
    public void values_come_as_they_are() =>
        Assert.Equal(["Rex, the \"old\"\none ", "7"], File("name,age\r\n\"Rex, the \"\"old\"\"\none \",7\r\n").Read().Single());

    [Fact]
    public void a_missing_file_is_named() => Fails(new DeliveredFile(Pets, _folder), "There is no file", "pets.csv");

    [Fact]
    public void a_missing_column_is_named_with_those_that_are_there() => Fails(File("name,years\r\nRex,7\r\n"), "Missing: age", "not known: years", "name, years");

    [Theory]
    [InlineData("age,name\r\n7,Rex\r\n")]
    [InlineData("name,age,colour\r\nRex,7,brown\r\n")]
    public void columns_that_bronze_could_not_read_by_their_place_are_refused(string content) => Fails(File(content), "other columns than name, age");

    [Fact]
    public void a_file_without_a_row_is_refused() => Fails(File("name,age\r\n"), "no row");

    [Fact]
    public void a_row_with_too_many_values_is_named_by_its_line_even_after_a_value_with_a_line_break() =>
        Fails(File("name,age\r\n\"Re\nx\",7\r\nRex,the old one,7\r\n"), "line 4", "3 values", "'age' = 'the old one'");

    [Fact]
    public void a_row_with_too_few_values_is_named() => Fails(File("name,age\r\nRex\r\n"), "line 2", "'name' = 'Rex'");

    [Fact]
    public void a_quote_that_never_closes_is_named_by_its_line() => Fails(File("name,age\r\nRex,7\r\n\"Tom,3\r\n"), "line 3", "double quote");

    [Fact]
    public void bytes_that_are_no_utf8_are_refused()
    {
        System.IO.File.WriteAllBytes(Path.Combine(_folder, "pets.csv"), [.. "name,age\r\nRex"u8, 0xE9, .. ",7\r\n"u8]);
        Fails(new DeliveredFile(Pets, _folder), "UTF-8");
    }

    [Fact]
    public void a_subscriber_whose_row_cannot_be_read_is_not_simulated()
    {
        string[] good = ["1", "Basic", "10", "15-01-22", "10-06-23", "Spain", "28", "Male", "Tablet", "1 Month"];
        string[] noPrice = ["2", "Basic", "ten", "15-01-22", "10-06-23", "Spain", "28", "Male", "Tablet", "1 Month"];
        string[] noDate = ["3", "Basic", "10", "15-13-22", "10-06-23", "Spain", "28", "Male", "Tablet", "1 Month"];
        string[] twice = ["4", "Basic", "10", "15-01-22", "10-06-23", "Spain", "28", "Male", "Tablet", "1 Month"];
        Assert.Equal("1", Assert.Single(SimulatorFiles.Subscribers([good, noPrice, noDate, twice, twice])).Id);
    }

    private DeliveredFile File(string content)
    {
        System.IO.File.WriteAllText(Path.Combine(_folder, "pets.csv"), content);
        return new(Pets, _folder);
    }

    private static void Fails(DeliveredFile file, params string[] mentioned)
    {
        var error = Assert.Throws<JobException>(file.Read).Error;
        Assert.All(mentioned, text => Assert.Contains(text, $"{error.What} {error.Why} {error.Next}", StringComparison.Ordinal));
        Assert.NotNull(error.Next);
    }
}
