using System.Diagnostics;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Worker.Spark42.Logs;

namespace Reelhouse.Spark.Tests.Udfs;

public sealed class SourceNameTests
{
    [Fact]
    public void a_method_has_its_own_name() => Assert.Equal(new(nameof(SourceNameTests), nameof(Here)), Here());

    [Fact]
    public void a_lambda_has_the_name_of_the_method_around_it()
    {
        var outside = 1;
        Func<SourceName> plain = () => Caller();
        Func<SourceName> capturing = () => outside > 0 ? Caller() : Here();
        Assert.Equal([Expected, Expected], [plain(), capturing()]);
    }

    [Fact]
    public void a_local_function_has_its_own_name()
    {
        Assert.Equal(new(nameof(SourceNameTests), "Local"), Local());

        static SourceName Local() => Caller();
    }

    [Fact]
    public void an_iterator_has_the_name_of_its_method()
    {
        Assert.Equal(new(nameof(SourceNameTests), nameof(Rows)), Assert.Single(Rows()));
        Assert.Equal(new(nameof(SourceNameTests), "Local"), Assert.Single(Local()));

        static IEnumerable<SourceName> Local()
        {
            yield return Caller();
        }
    }

    [Fact]
    public void messages_tell_lambdas_from_functions_with_a_name()
    {
        Func<int> lambda = () => 1;

        Assert.Equal($"the lambda in SourceNameTests.{nameof(messages_tell_lambdas_from_functions_with_a_name)}", SourceName.InWords(lambda.Method));
        Assert.Equal("Local", SourceName.InWords(((Func<int>)Local).Method));

        static int Local() => 2;
    }

    [Fact]
    public void what_is_of_no_shipped_program_is_not_found() => Assert.Null(CallingFunction.Find());

    private static SourceName Expected => new(nameof(SourceNameTests), nameof(a_lambda_has_the_name_of_the_method_around_it));

    private static SourceName Here() => Caller();

    private static IEnumerable<SourceName> Rows()
    {
        yield return Caller();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static SourceName Caller() => SourceName.Of(new StackFrame(1).GetMethod()!);
}
