using Reelhouse.Spark.Engine.Servers;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class JavaPropertiesTests
{
    [Theory]
    [InlineData("spark.local.dir", "/home/José/my lake", "spark.local.dir=/home/Jos\\u00e9/my lake\n")]
    [InlineData("key with:odd=letters", "v", "key\\ with\\:odd\\=letters=v\n")]
    [InlineData("k", " leading\\and\nline", "k=\\ leading\\\\and\\nline\n")]
    public void settings_are_escaped_as_java_reads_them(string key, string value, string line) => Assert.Equal(line, JavaProperties.Render("", [new(key, value)]));

    [Fact]
    public void settings_follow_the_files_content_on_lines_of_their_own() =>
        Assert.Equal("# about\na b\nc=d\n", JavaProperties.Render("# about\na b", [new("c", "d")]));
}
