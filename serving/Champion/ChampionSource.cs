using Reelhouse.Churn.Scoring;
using Reelhouse.Registry;
using Reelhouse.Serving.Settings;
using Reelhouse.Trees;

namespace Reelhouse.Serving.Champion;

/// <summary>
/// Knows the champion: looks it up again and again. A new one takes the place of the old one between two requests, and where there is none any more nobody scores; where the registry does not answer, or the file is not the registered
/// one, the old one goes on.
/// </summary>
internal sealed partial class ChampionSource(RegistryAccess access, ServingSettings settings, TimeProvider time, ILogger<ChampionSource> log) : BackgroundService
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private volatile ChampionModel? _current;
    private volatile string? _failure;
    private bool _hasToldOfNone;

    /// <summary>Null before the first promotion.</summary>
    public ChampionModel? Current => _current;

    /// <summary>Why the last look failed; null where it did not.</summary>
    public string? Failure => _failure;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(settings.Refresh, time);
        try
        {
            do
            {
                await LookAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (Exception) when (stoppingToken.IsCancellationRequested)
        {
            // Whatever the question ended with, it was cut short.
        }
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var version = await access.AskAsync(registry => registry.FindAsync(ChurnScorer.ModelName, Alias.Champion, either.Token));
            if (version is null && !_hasToldOfNone) LogNone(ChurnScorer.ModelName);
            _hasToldOfNone = version is null;
            if (version is null) _current = null;
            else if ((version.Version, version.Sha256) != (_current?.Version.Version, _current?.Version.Sha256)) await TakeAsync(version, either.Token);
            _failure = null;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested)
        {
            var failure = patience.IsCancellationRequested ? $"The registry has not answered, or not given the model's file, within {Patience.TotalSeconds:0} s." : failed.Message;
            if (_failure != failure) LogFailure(failure, _current?.Version.ToString() ?? "none");
            _failure = failure;
        }
    }

    private async Task TakeAsync(ModelVersion version, CancellationToken cancellationToken)
    {
        var file = await access.AskAsync(registry => registry.LoadAsync(version, cancellationToken));
        _current = new(version, new(TreeModel.Load(file)));
        LogTaken(version.ToString(), version.Sha256!);
    }

    [LoggerMessage(LogLevel.Information, "{Version} (sha256 {Sha256}) scores from now on")]
    private partial void LogTaken(string version, string sha256);

    [LoggerMessage(LogLevel.Warning, "No version of {Model} is the champion: nothing is scored until one is promoted")]
    private partial void LogNone(string model);

    [LoggerMessage(LogLevel.Error, "The champion could not be looked up: {Failure} The one that scores: {Current}")]
    private partial void LogFailure(string failure, string current);
}
