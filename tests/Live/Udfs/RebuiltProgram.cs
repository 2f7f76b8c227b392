using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Reelhouse.Live.Tests.Udfs;

/// <summary>A program in a folder of its own, which is compiled anew for each version of its function and started beside those that run already.</summary>
internal sealed class RebuiltProgram(string folder, string remote)
{
    private static readonly string Runtime = RuntimeEnvironment.GetRuntimeDirectory();

    // It answers each line of its input with what its function says on an executor.
    private const string Source = """
        using System;
        using Reelhouse.Spark.Sql;
        using static Reelhouse.Spark.Sql.Functions;

        await using var spark = await SparkSession.Builder().CreateAsync();
        var version = Udf((long id) => "VERSION");
        while (Console.ReadLine() is not null) Console.WriteLine(await spark.Range(1).Select(version.Apply("id").As("it")).FirstAsync<string>());
        """;

    public async Task<Process> BuildAndStartAsync(string version, CancellationToken cancellation)
    {
        var program = Path.Combine(folder, "Rebuilt.dll");
        if (!File.Exists(program)) CopyClient();
        File.Delete(program); // whoever runs it goes on with the file that was
        await File.WriteAllTextAsync(Path.Combine(folder, "Rebuilt.cs"), Source.Replace("VERSION", version, StringComparison.Ordinal), cancellation);
        var libraries = Directory.GetFiles(Runtime, "System*.dll").Concat(Directory.GetFiles(folder, "*.dll"));
        using var compiler = Start(
            [Path.Combine(NewestSdk(), "Roslyn", "bincore", "csc.dll"), "-noconfig", "-nologo", "-nullable", "-deterministic", $"-out:{program}", Path.Combine(folder, "Rebuilt.cs"), .. libraries.Select(file => $"-r:{file}")]);
        var said = await compiler.StandardOutput.ReadToEndAsync(cancellation);
        await compiler.WaitForExitAsync(cancellation);
        Assert.True(compiler.ExitCode == 0, said);
        return Start([program]);
    }

    public static async Task<string?> AskAsync(Process program, CancellationToken cancellation)
    {
        await program.StandardInput.WriteLineAsync();
        return await program.StandardOutput.ReadLineAsync(cancellation);
    }

    private static string NewestSdk() =>
        Directory.GetDirectories(Path.Combine(Runtime, "..", "..", "..", "sdk")).MaxBy(sdk => Version.TryParse(Path.GetFileName(sdk), out var version) ? version : new Version())!;

    // What the sample has beside it, which is the client and nothing else.
    private void CopyClient()
    {
        var sample = Path.Combine(AppContext.BaseDirectory, "Reelhouse.Spark.Sample");
        using var dependencies = JsonDocument.Parse(File.ReadAllBytes($"{sample}.deps.json"));
        var libraries = dependencies.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject()
            .Where(library => library.Value.TryGetProperty("runtime", out _)).SelectMany(library => library.Value.GetProperty("runtime").EnumerateObject())
            .Select(file => Path.GetFileName(file.Name)).Where(file => file != "Reelhouse.Spark.Sample.dll");
        foreach (var file in libraries) File.Copy(Path.Combine(AppContext.BaseDirectory, file), Path.Combine(folder, file));
        File.Copy($"{sample}.runtimeconfig.json", Path.Combine(folder, "Rebuilt.runtimeconfig.json"));
        var worker = Directory.CreateDirectory(Path.Combine(folder, "worker")).FullName;
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "worker"))) File.Copy(file, Path.Combine(worker, Path.GetFileName(file)));
    }

    private Process Start(IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["SPARK_REMOTE"] = remote;
        return Process.Start(start)!;
    }
}
