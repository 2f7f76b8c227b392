using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>The messages of one subscriber's day: written once into a buffer that the next subscriber uses again, read in the order they were sent.</summary>
internal sealed class Outbox : IDisposable
{
    private static readonly Comparison<Entry> BySentAt = (a, b) =>
        a.SentAt != b.SentAt ? a.SentAt.CompareTo(b.SentAt) : a.Value.Start.Value.CompareTo(b.Value.Start.Value);

    private readonly ArrayBufferWriter<byte> _bytes = new(16 * 1024);
    private readonly List<Entry> _entries = [];
    private readonly Utf8JsonWriter _json;
    private RandomStream _ids;
    private Range _key;

    public Outbox() => _json = new(_bytes, new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true });

    public int Count => _entries.Count;

    public void Open(ReadOnlySpan<byte> subscriberId, RandomStream ids)
    {
        _bytes.ResetWrittenCount();
        _entries.Clear();
        _ids = ids;
        SendAs(subscriberId);
    }

    /// <summary>The subscriber whose id the next messages carry, as their key and inside.</summary>
    public void SendAs(ReadOnlySpan<byte> subscriberId)
    {
        _key = new(_bytes.WrittenCount, _bytes.WrittenCount + subscriberId.Length);
        _bytes.Write(subscriberId);
    }

    /// <summary>Adds an event.</summary>
    /// <param name="activity">The event.</param>
    /// <param name="sentAt">When it is sent, which is its timestamp in Kafka.</param>
    /// <param name="mayRepeat">Whether it may be chosen for a planted duplicate.</param>
    public void Add<T>(in T activity, DateTime sentAt, bool mayRepeat = false) where T : struct, IActivityEvent
    {
        var start = _bytes.WrittenCount;
        WriteJson(activity);
        _entries.Add(new(T.Topic, _key, start.._bytes.WrittenCount, sentAt, mayRepeat));
    }

    /// <summary>Sends a message again.</summary>
    public void Repeat(int index, TimeSpan later)
    {
        var entry = _entries[index];
        _entries.Add(entry with { SentAt = entry.SentAt + later, MayRepeat = false });
    }

    public bool MayRepeat(int index) => _entries[index].MayRepeat;

    /// <summary>Cuts the newest message short, as a broken connection does.</summary>
    public void CutNewest(double share)
    {
        var (start, length) = _entries[^1].Value.GetOffsetAndLength(_bytes.WrittenCount);
        _entries[^1] = _entries[^1] with { Value = start..(start + 1 + (int)(share * (length - 1))) };
    }

    /// <summary>Adds bytes that are no event at all.</summary>
    public void AddRaw(Topic topic, ReadOnlySpan<byte> value, DateTime sentAt)
    {
        var start = _bytes.WrittenCount;
        _bytes.Write(value);
        _entries.Add(new(topic, _key, start.._bytes.WrittenCount, sentAt, MayRepeat: false));
    }

    public void SortBySentAt() => _entries.Sort(BySentAt);

    public ActivityMessage this[int index]
    {
        get
        {
            var entry = _entries[index];
            return new(entry.Topic, _bytes.WrittenMemory[entry.Key], _bytes.WrittenMemory[entry.Value], entry.SentAt);
        }
    }

    public void Dispose() => _json.Dispose();

    private void WriteJson<T>(in T activity) where T : struct, IActivityEvent
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("event_id"u8, _ids.Uuid());
        _json.WriteString("event_type"u8, activity.Type);
        _json.WriteString("subscriber_id"u8, _bytes.WrittenSpan[_key]);
        activity.WriteTo(_json);
        _json.WriteString("event_at"u8, activity.At);
        _json.WriteEndObject();
        _json.Flush();
    }

    private readonly record struct Entry(Topic Topic, Range Key, Range Value, DateTime SentAt, bool MayRepeat);
}
