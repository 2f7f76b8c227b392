using Reelhouse.Jobs.Sources.Activity;

namespace Reelhouse.Jobs.Sources;

/// <summary>What the topics hold already, by the progress that was committed with it.</summary>
internal sealed class SentActivity
{
    /// <summary>A day with more subscribers is sent in several transactions.</summary>
    public const int SubscribersInTransaction = 100_000;

    private readonly SimulatorOptions _options;
    private readonly SortedDictionary<DateOnly, ActivityProgress> _days = [];
    private ActivityProgress? _last;

    /// <exception cref="JobException">The topics hold the activity of another simulation.</exception>
    public SentActivity(SimulatorOptions options, IEnumerable<ActivityProgress> log)
    {
        _options = options;
        foreach (var progress in log) _days[progress.Day] = progress;
        _last = _days.Count > 0 ? _days.Last().Value : null;
        if (_last is not null && (_last.Seed, _last.From, _last.Synthetic) != (options.Seed, options.From, options.Subscribers))
            throw Another(_last);
    }

    /// <summary>
    /// Synthetic subscribers come after those of the user base and resemble ones drawn from it: with another number of the latter, each of them
    /// would go on as somebody else.
    /// </summary>
    /// <exception cref="JobException">Synthetic subscribers were simulated with another user base.</exception>
    public void DemandSameUserBase(int subscriberCount)
    {
        if (_last is not { Synthetic: > 0 } held || held.SubscriberCount == subscriberCount) return;
        throw new JobException(new(
            $"Kafka holds the activity of {held.Synthetic} synthetic subscribers beside {held.SubscriberCount - held.Synthetic} of the user base; it has {subscriberCount - held.Synthetic} now.",
            ActivityTopics.Progress,
            "Synthetic subscribers resemble those of the user base: with another one, each of them would go on as somebody else.",
            "Give the user base as it was, or use another --home."));
    }

    /// <summary>All messages sent since the first day.</summary>
    public long MessageCount => _last?.Messages.Values.Sum() ?? 0;

    /// <summary>The progress at a day's end; null where that was not reached.</summary>
    public ActivityProgress? Of(DateOnly day) => _days.TryGetValue(day, out var progress) && progress.IsWholeDay ? progress : null;

    /// <summary>Whether a chunk's messages were sent.</summary>
    public bool Holds(ActivityChunk chunk) =>
        _last is not null && (chunk.Day < _last.Day || (chunk.Day == _last.Day && chunk.End <= _last.SubscribersDone));

    /// <summary>The progress that a chunk makes, on top of what was sent before.</summary>
    public ActivityProgress After(ActivityChunk chunk, int subscriberCount, MessageCounts messages, FaultCounts planted) => new(
        chunk.Day, chunk.End, subscriberCount, _options.Seed, _options.From, _options.Subscribers,
        Sum(_last?.Messages, messages.ToDictionary()), Sum(_last?.Planted, planted.ToDictionary()));

    /// <summary>Takes note of committed progress.</summary>
    public void Add(ActivityProgress progress) => _last = _days[progress.Day] = progress;

    private static Dictionary<string, long> Sum(IReadOnlyDictionary<string, long>? before, IReadOnlyDictionary<string, long> now) =>
        now.ToDictionary(count => count.Key, count => count.Value + (before?.GetValueOrDefault(count.Key) ?? 0));

    private JobException Another(ActivityProgress held) => new(new(
        $"Kafka holds the activity of another simulation: {Text(held.Seed, held.From, held.Synthetic)}; "
            + $"asked for is {Text(_options.Seed, _options.From, _options.Subscribers)}.",
        ActivityTopics.Progress,
        "What was sent cannot be taken back, and sending the other one too would mix them.",
        "Ask for the same simulation, or use another --home."));

    private static string Text(int seed, DateOnly from, int synthetic) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"seed {seed}, from {from:yyyy-MM-dd}, {synthetic} synthetic subscribers");
}
