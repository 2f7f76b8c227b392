using System.Diagnostics;
using Reelhouse.Spark.Worker.Spark42.Logs;

namespace Reelhouse.Spark.Tests.Worker.Logs;

public sealed class CallingFunctionTests
{
    [Fact]
    public void a_method_has_its_own_name() => Assert.Equal(new(nameof(CallingFunctionTests), nameof(Here)), Here());

    [Fact]
    public void a_lambda_has_the_name_of_the_method_around_it()
    {
        var outside = 1;
        Func<CallingFunction> plain = () => Caller();
        Func<CallingFunction> capturing = () => outside > 0 ? Caller() : Here();
        Assert.Equal([Expected, Expected], [plain(), capturing()]);
    }

    [Fact]
    public void a_local_function_has_its_own_name()
    {
        Assert.Equal(new(nameof(CallingFunctionTests), "Local"), Local());

        static CallingFunction Local() => Caller();
    }

    [Fact]
    public void an_iterator_has_the_name_of_its_method()
    {
        Assert.Equal(new(nameof(CallingFunctionTests), nameof(Rows)), Assert.Single(Rows()));
        Assert.Equal(new(nameof(CallingFunctionTests), "Local"), Assert.Single(Local()));

        static IEnumerable<CallingFunction> Local()
        {
            yield return Caller();
        }
    }

    [Fact]
    public void what_is_of_no_shipped_program_is_not_found() => Assert.Null(CallingFunction.Find());

    private static CallingFunction Expected => new(nameof(CallingFunctionTests), nameof(a_lambda_has_the_name_of_the_method_around_it));

    private static CallingFunction Here() => Caller();

    private static IEnumerable<CallingFunction> Rows()
    {
        yield return Caller();
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static CallingFunction Caller() => CallingFunction.Of(new StackFrame(1).GetMethod()!);
}
