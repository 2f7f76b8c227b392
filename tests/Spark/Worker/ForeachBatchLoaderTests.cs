using System.Text;
using Reelhouse.Spark.Udfs.Commands;
using Reelhouse.Spark.Worker.Loading;
using Reelhouse.Spark.Worker.Logging;

namespace Reelhouse.Spark.Tests.Worker;

/// <summary>What a worker on the driver does not call.</summary>
public sealed class ForeachBatchLoaderTests
{
    private static readonly MethodIdentity Method = new("App", Guid.Empty, "T", "N", 1);

    [Fact]
    public void a_function_of_python_is_told_where_it_can_run() => Assert.Contains(
        "PySpark's foreachBatch needs a server without it", Refused(Encoding.UTF8.GetBytes("\u0080\u0005pickle")), StringComparison.Ordinal);

    [Fact]
    public void a_function_for_executors_is_refused_by_its_kind() => Assert.Contains(
        "kind Scalar is for executors", Refused(new UdfCommand(UdfKind.Scalar, Method, null, "int").Write()), StringComparison.Ordinal);

    [Fact]
    public void a_worker_without_the_program_that_should_be_installed_with_it_says_what_to_set() => Assert.Contains(
        "PYSPARK_PYTHON has to lead to the installed one", Refused(new UdfCommand(UdfKind.ForeachBatch, Method, null, "void") { Files = "/files" }.Write()), StringComparison.Ordinal);

    private static string Refused(byte[] command) => Assert.Throws<FormatException>(
        () => new ForeachBatchLoader("sc://localhost", new LineLogger(_ => { }, TimeProvider.System)).Load(command, "a session")).Message;
}
