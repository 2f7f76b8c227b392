using System.Security.Cryptography;
using Reelhouse.Orchestration.Errors;

namespace Reelhouse.Orchestration.Tests.Engine;

public sealed class EngineLockingTests : IDisposable
{
    // Puts one jar for each server where Maven would put all of them.
    private const string Maven =
        """
        #!/bin/sh
        for word; do case $word in -Dengine.staging=*) staging=${word#*=} ;; esac; done
        for server in spark kafka s3proxy; do
            mkdir -p "$staging/$server/org/example/$server/1.0"
            printf %s "$server" >"$staging/$server/org/example/$server/1.0/$server-1.0.jar"
        done
        """;

    private readonly TestHome _home = new();

    [Fact]
    public async Task The_locks_name_what_maven_resolved_from_the_poms()
    {
        var poms = Directory.CreateDirectory(Path.Combine(_home.Folder, "poms")).FullName;

        using var command = CommandProcess.Start(new Dictionary<string, string> { ["PATH"] = ShellProgram.OnPath(_home.Folder, "mvn", Maven) }, "engine", "lock", "--poms", poms);
        var (exitCode, output, error) = await command.EndAsync();

        Assert.True(exitCode == ExitCodes.Succeeded, error);
        Assert.Contains(poms, output);
        Assert.Equal(["kafka.lock", "s3proxy.lock", "spark.lock"], Directory.GetFiles(poms).Select(file => Path.GetFileName(file)).Order());
        Assert.Equal(
            $"{Convert.ToHexStringLower(SHA256.HashData("spark"u8))} 5 org.example:spark:1.0\n",
            await File.ReadAllTextAsync(Path.Combine(poms, "spark.lock"), TestContext.Current.CancellationToken));
    }

    public void Dispose() => _home.Dispose();
}
