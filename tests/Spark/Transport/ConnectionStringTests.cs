using Reelhouse.Spark.Transport;

namespace Reelhouse.Spark.Tests.Transport;

public sealed class ConnectionStringTests
{
    [Fact]
    public void every_part_of_a_full_string_is_read()
    {
        var connection = ConnectionStringParser.Parse(
            "sc://spark.example.com:443/;token=a%3Db;use_ssl=true;user_id=ana;user_agent=my%20app;session_id=123e4567-e89b-42d3-a456-426614174000;grpc_max_message_size=1000;X-Cluster=7");

        Assert.Equal("spark.example.com:443", connection.Address);
        Assert.Equal("a=b", connection.Token);
        Assert.Equal("ana", connection.UserId);
        Assert.Equal("my app", connection.UserAgent);
        Assert.Equal(Guid.Parse("123e4567-e89b-42d3-a456-426614174000"), connection.SessionId);
        Assert.Equal(1000, connection.MaxMessageSize);
        Assert.Equal([new KeyValuePair<string, string>("x-cluster", "7")], connection.Headers);
    }

    [Theory]
    [InlineData("sc://host", "http://host:15002/")]
    [InlineData("sc://host/", "http://host:15002/")]
    [InlineData("sc://host:7/;use_ssl=true", "https://host:7/")]
    [InlineData("sc://host/;token=t", "https://host:15002/")]
    [InlineData("sc://host/;token=t;use_ssl=false", "http://host:15002/")]
    [InlineData("sc://127.0.0.1:7/;token=t", "http://127.0.0.1:7/")]
    [InlineData("sc://localhost/;token=t", "http://localhost:15002/")]
    [InlineData("sc://localhost/;token=t;use_ssl=true", "https://localhost:15002/")]
    [InlineData("sc://[::1]:7/;token=t", "http://[::1]:7/")]
    public void a_token_travels_under_tls_except_to_this_machine(string text, string endpoint) =>
        Assert.Equal(endpoint, ConnectionStringParser.Parse(text).Endpoint.ToString());

    [Theory]
    [InlineData("http://host", "begins with 'http:'")]
    [InlineData("", "begins with ''")]
    [InlineData("sc://", "has no host")]
    [InlineData("sc://:15002", "has no host")]
    [InlineData("sc://ho st", "the host 'ho st'")]
    [InlineData("sc://host:0", "the port '0'")]
    [InlineData("sc://host:http", "the port 'http'")]
    [InlineData("sc://host:70000", "the port '70000'")]
    [InlineData("sc://host/path;token=secret", "the path '/path'")]
    [InlineData("sc://host/;token", "without a value: 'token'")]
    [InlineData("sc://host/;=secret", "without a name: '=…'")]
    [InlineData("sc://host/;token=", "an empty token")]
    [InlineData("sc://host/;use_ssl=yes;token=secret", "use_ssl='yes'")]
    [InlineData("sc://host/;session_id=7;token=secret", "session_id='7'")]
    [InlineData("sc://host/;grpc_max_message_size=4MB", "grpc_max_message_size='4MB'")]
    [InlineData("sc://host/;bad name=1", "the parameter 'bad name'")]
    [InlineData("sc://host/;x-bin=1", "the parameter 'x-bin'")]
    public void a_fault_names_the_part_and_its_value_but_never_the_token(string text, string expected)
    {
        var fault = Assert.Throws<ArgumentException>(() => ConnectionStringParser.Parse(text));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_connection_string_in_a_log_has_no_token() =>
        Assert.Equal("sc://host:15002", ConnectionStringParser.Parse("sc://host/;token=secret").ToString());
}
