using System.Text;
using Reelhouse.Spark.Udfs.Commands;

namespace Reelhouse.Spark.Tests.Udfs;

public sealed class UdfCommandTests
{
    private static readonly MethodIdentity Method = new("App", Guid.Parse("11111111-2222-3333-4444-555555555555"), "Program+<>c", "<Main>b__0_0", 100663300);

    /// <summary>Workers and clients of other releases read this text: a change of it is a new version.</summary>
    [Fact]
    public void a_command_is_written_as_it_always_was() => Assert.Equal(
        """{"format":"reelhouse-udf","version":1,"kind":"Scalar","method":{"assembly":"App","module":"11111111-2222-3333-4444-555555555555","type":"Program\u002B\u003C\u003Ec","name":"\u003CMain\u003Eb__0_0","token":100663300},"captured":null,"returnType":"bigint"}""",
        Encoding.UTF8.GetString(new UdfCommand(UdfKind.Scalar, Method, null, "bigint").Write()));

    [Fact]
    public void a_command_reads_as_it_was_written()
    {
        var command = new UdfCommand(UdfKind.Scalar, Method, null, "bigint");
        Assert.Equal(command, UdfCommand.Read(command.Write()));
    }

    [Theory]
    [InlineData("\u0080\u0005pickle", "no command")]
    [InlineData("""{"format":"other"}""", "no command")]
    [InlineData("""{"format":"reelhouse-udf","version":2,"kind":"Scalar","method":{"assembly":"A","module":"11111111-2222-3333-4444-555555555555","type":"T","name":"N","token":1},"captured":null,"returnType":"int"}""", "version 2")]
    public void what_is_no_command_of_this_version_is_refused(string text, string said) =>
        Assert.Contains(said, Assert.Throws<FormatException>(() => UdfCommand.Read(Encoding.UTF8.GetBytes(text))).Message, StringComparison.Ordinal);

    [Fact]
    public void a_generic_method_is_refused_when_the_command_is_made() =>
        Assert.Throws<NotSupportedException>(() => MethodIdentity.Of(((Func<int, int>)Same<int>).Method));

    private static T Same<T>(T value) => value;
}
