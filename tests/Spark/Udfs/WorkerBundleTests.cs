using Reelhouse.Spark.Sql.Udfs;

namespace Reelhouse.Spark.Tests.Udfs;

/// <summary>What goes to the executors: worker and program.</summary>
public sealed class WorkerBundleTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelhouse-bundle-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void a_program_of_a_single_file_is_told_that_it_has_nothing_to_send()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "program.pdb"), "");

        var refused = Assert.Throws<NotSupportedException>(() => WorkerBundle.Of(Path.Combine(AppContext.BaseDirectory, "worker"), _folder.FullName, []));

        Assert.Contains("PublishSingleFile", refused.Message, StringComparison.Ordinal);
    }
}
