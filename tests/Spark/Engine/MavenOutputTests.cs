using Reelhouse.Spark.Engine;
using Reelhouse.Spark.Engine.Installation;
using Reelhouse.Spark.Engine.Maven;

namespace Reelhouse.Spark.Tests.Engine;

public sealed class MavenOutputTests
{
    [Theory]
    [InlineData("[INFO] Downloaded from central: https://repo.example/maven2/org/a/b/1.0/b-1.0.jar (1.2 MB at 3.4 MB/s)", "b-1.0.jar")]
    [InlineData("Downloaded from mirror: file:///home/u/mirror/org/a/b/1.0/b-1.0.pom (19 kB at 796 kB/s)", "b-1.0.pom")]
    [InlineData("[INFO] Downloading from central: https://repo.example/maven2/org/a/b/1.0/b-1.0.jar", null)]
    [InlineData("[INFO] BUILD SUCCESS", null)]
    public void a_downloaded_file_is_read_from_its_line(string line, string? file) => Assert.Equal(file, MavenOutput.DownloadedFile(line));

    [Fact]
    public void downloads_are_counted_once_and_only_what_the_lock_names()
    {
        List<InstallProgress> reports = [];
        var counter = new InstallCounter([new ServerLock(EngineServers.Spark, [Some.Artifact("org.a:b:1.0"), Some.Artifact("org.a:c:1.0")])], new Recording(reports));

        counter.Begin(InstallStep.Downloading);
        foreach (var file in (string[])["b-1.0.pom", "b-1.0.jar", "b-1.0.jar"])
            counter.Downloaded(file);

        Assert.Equal(new InstallProgress(InstallStep.Downloading, 1, 2, 7, 14), reports[^1]);
        Assert.Equal(2, reports.Count);
    }

    [Fact]
    public void the_users_own_settings_hold_without_a_mirror()
    {
        var arguments = MavenCommand.Arguments(new MavenRequest("/engine/pom.xml", [":spark", ":kafka"], "/cache/staging")).ToList();

        Assert.DoesNotContain("-s", arguments);
        Assert.Contains(":spark,:kafka", arguments);
        Assert.Contains("-Dengine.staging=/cache/staging", arguments);
    }

    [Fact]
    public void a_mirror_brings_its_settings()
    {
        var arguments = MavenCommand.Arguments(new MavenRequest("pom.xml", [":spark"], "s") { Mirror = ("/shared/maven/settings.xml", "/restored") }).ToList();

        Assert.Equal("/shared/maven/settings.xml", arguments[arguments.IndexOf("-s") + 1]);
        Assert.Contains("-Dmaven.mirror=/restored", arguments);
    }

    private sealed class Recording(List<InstallProgress> reports) : IProgress<InstallProgress>
    {
        public void Report(InstallProgress value) => reports.Add(value);
    }
}
