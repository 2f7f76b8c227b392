using System.Runtime.InteropServices;
using Reelhouse.Spark.Sql.Udfs;

namespace Reelhouse.Spark.Tests.Udfs;

/// <summary>The .NET that goes along with the worker.</summary>
public sealed class WorkerRuntimeTests : IDisposable
{
    // The folder of the runtime that runs this test is …/shared/Microsoft.NETCore.App/10.0.x/.
    private static readonly string Dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("reelhouse-runtime-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void a_folder_that_links_to_a_runtime_names_it()
    {
        File.CreateSymbolicLink(Path.Combine(_folder.FullName, "dotnet"), Path.Combine(Dotnet, "dotnet"));

        var runtime = WorkerRuntime.Of(_folder.FullName);

        Assert.Equal(Dotnet, runtime.Folder);
        Assert.Contains(runtime.Files, file => file.EndsWith("/System.Private.CoreLib.dll", StringComparison.Ordinal));
    }

    [Fact]
    public void a_folder_without_a_runtime_is_refused_by_its_name()
    {
        var refused = Assert.Throws<ArgumentException>(() => WorkerRuntime.Of(_folder.FullName));

        Assert.Contains(_folder.FullName, refused.Message, StringComparison.Ordinal);
    }
}
