using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Reelhouse.Spark.Udfs.Capture;
using Reelhouse.Spark.Udfs.Commands;

namespace Reelhouse.Spark.Tests.Udfs;

/// <summary>Commands of every kind with captured variables of every sort, held to commands.json: another release's worker reads what this one's client wrote.</summary>
public sealed class CommandFormatTests
{
    private const string Renewal = "REELHOUSE_RENEW_COMMANDS";

    private static readonly MethodIdentity Method = new("App", Guid.Parse("11111111-2222-3333-4444-555555555555"), "Program+<>c", "<Main>b__0_0", 100663300);

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void commands_are_written_as_they_were()
    {
        var captured = Captured();
        var commands = new JsonArray([.. Enum.GetValues<UdfKind>().Select(kind => JsonNode.Parse(Command(kind, captured).Write()))]);
        var written = commands.ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable(Renewal) == "1") File.WriteAllText(Golden(), written);
        Assert.True(written == (File.Exists(Golden()) ? File.ReadAllText(Golden()) : ""), $"""
            Commands are written in another way than tests/Spark/Udfs/commands.json holds them. Where a worker of the release before would misunderstand them, they
            need a new version. Where the change is meant, renew the file and read its difference:
            {Renewal}=1 dotnet test --project tests/Spark --filter-class {typeof(CommandFormatTests).FullName}
            Written was:
            {written}
            """);
    }

    private static UdfCommand Command(UdfKind kind, JsonElement? captured) => kind is UdfKind.ForeachBatch
        ? new(kind, Method, captured, "void") { Files = "/files/session", Bundle = "reelhouse-worker-0123456789ab" }
        : new(kind, Method, captured, "bigint");

    private static JsonElement? Captured()
    {
        var whole = 7L;
        var broken = double.NaN;
        var price = 9.99m;
        var text = "it's";
        string? nothing = null;
        var day = new DateOnly(2023, 7, 1);
        var moment = new DateTimeOffset(2023, 7, 1, 12, 30, 0, TimeSpan.Zero);
        var span = TimeSpan.FromMinutes(90);
        var weekday = DayOfWeek.Monday;
        byte[] bytes = [1, 2, 3];
        int[] numbers = [1, 2];
        var limits = new Dictionary<string, int> { ["basic"] = 1 };
        var shop = new Shop("s1", [0.5]);
        return Closure.Write(() => $"{whole}{broken}{price}{text}{nothing}{day}{moment}{span}{weekday}{bytes}{numbers}{limits}{shop}");
    }

    private static string Golden([CallerFilePath] string thisFile = "") => Path.Combine(Path.GetDirectoryName(thisFile)!, "commands.json");

    private sealed record Shop(string Name, double[] Sizes);
}
