using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;
using Reelhouse.Orchestration.Stages;

namespace Reelhouse.Orchestration.Configuration;

/// <summary>Reads a run's settings from file, environment and arguments, the later ones winning.</summary>
internal static class SettingsReader
{
    public static IConfiguration Configuration(IEnumerable<KeyValuePair<string, string?>> arguments) => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddInMemoryCollection(arguments.Where(argument => argument.Value is not null).Select(InSection))
        .Build();

    /// <exception cref="CommandException">Settings are wrong; all of them are named.</exception>
    public static RunSettings Read(IConfiguration configuration, TimeProvider clock)
    {
        var options = new ReelhouseOptions();
        configuration.GetSection(ReelhouseOptions.Section).Bind(options);
        options.Data.Folder ??= DefaultDataFolder();
        var faults = Validators.SelectMany(validator => validator.Validate(ReelhouseOptions.Section, options).Failures ?? []).ToList();
        faults.AddRange(SparkRemote.Faults(configuration["SPARK_REMOTE"], options));
        if (faults.Count > 0) throw Wrong(faults);
        return Typed(options, configuration["SPARK_REMOTE"], clock);
    }

    private static readonly IValidateOptions<ReelhouseOptions>[] Validators = [new ReelhouseOptionsValidator(), new CrossSettingValidator()];

    private static RunSettings Typed(ReelhouseOptions options, string? sparkRemote, TimeProvider clock)
    {
        var home = new Home(options.Home);
        return new RunSettings(
            options.RunDate is { } text && IsoDateAttribute.TryRead(text, out var date) ? date : DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            options.Stages is { } stages && StageSelection.TryParse(stages, out var selection) ? selection : StageSelection.All,
            home,
            Path.GetFullPath(options.Data.Folder!),
            WholeNumberAttribute.TryRead(options.Simulator.Subscribers, out var subscribers) ? subscribers : 0,
            options.S3.Bucket,
            options.Lake.Root is { } root ? AbsoluteUnlessAddress(root) : home.Lake,
            Path.GetFullPath(options.Report.Folder ?? home.Reports),
            options.Jobs.Program is { } program ? Path.GetFullPath(program) : null,
            Heap(options.Engine),
            Outside(options, sparkRemote));
    }

    private static int? Heap(EngineOptions engine) =>
        engine.SparkMegabytes is { } text && WholeNumberAttribute.TryRead(text, out var megabytes) ? (int)Math.Min(megabytes, int.MaxValue) : null;

    private static OutsideServers Outside(ReelhouseOptions options, string? sparkRemote) => new(
        string.IsNullOrEmpty(sparkRemote) ? null : sparkRemote,
        options.Kafka.BootstrapServers,
        options.S3.Endpoint is { } endpoint ? new S3Account(new Uri(endpoint), options.S3.AccessKey!, options.S3.SecretKey!) : null);

    private static string AbsoluteUnlessAddress(string root) => root.Contains("://", StringComparison.Ordinal) ? root : Path.GetFullPath(root);

    private static string DefaultDataFolder() => Path.Combine(Checkout.Above(AppContext.BaseDirectory) ?? Directory.GetCurrentDirectory(), "data");

    private static KeyValuePair<string, string?> InSection(KeyValuePair<string, string?> argument) =>
        new(ConfigurationPath.Combine(ReelhouseOptions.Section, argument.Key), argument.Value);

    private static CommandException Wrong(List<string> faults) => new(
        new JobError(
            faults.Count == 1 ? faults[0] : $"{faults.Count} settings are wrong:\n         {string.Join("\n         ", faults)}",
            "arguments, REELHOUSE__… variables or appsettings.json",
            Why: null,
            $"{CommandName.Current} run --help"),
        ExitCodes.Usage);
}
