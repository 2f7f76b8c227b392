using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Tests.Transport;

public sealed class SessionOpenerTests
{
    [Fact]
    public void the_environment_names_the_server_when_the_options_do_not()
    {
        var connection = SessionOpener.Resolve(new SparkOptions(), Variables(("SPARK_REMOTE", "sc://there:7"), ("USER", "ana")));

        Assert.Equal("there:7", connection.Address);
        Assert.Equal("ana", connection.UserId);
    }

    [Fact]
    public void the_options_come_before_the_environment()
    {
        var options = new SparkOptions { Remote = "sc://here:8/;user_id=bo", AppName = "report" };

        var connection = SessionOpener.Resolve(options, Variables(("SPARK_REMOTE", "sc://there:7"), ("USER", "ana")));

        Assert.Equal(("here:8", "bo", "report"), (connection.Address, connection.UserId, connection.UserAgent));
    }

    [Fact]
    public void a_token_may_come_from_the_environment()
    {
        var connection = SessionOpener.Resolve(new SparkOptions { Remote = "sc://here" }, Variables(("SPARK_CONNECT_AUTHENTICATE_TOKEN", "t")));

        Assert.Equal("t", connection.Token);
    }

    [Fact]
    public void without_a_server_the_error_says_what_to_set()
    {
        var error = Assert.Throws<InvalidOperationException>(() => SessionOpener.Resolve(new SparkOptions(), Variables(("SPARK_REMOTE", ""))));

        Assert.Contains("SPARK_REMOTE", error.Message, StringComparison.Ordinal);
    }

    private static Func<string, string?> Variables(params (string Name, string Value)[] variables) =>
        name => variables.FirstOrDefault(variable => variable.Name == name).Value;
}
