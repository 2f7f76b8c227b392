using System.Text.Json;

namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>Something a subscriber did or met.</summary>
internal interface IActivityEvent
{
    static abstract Topic Topic { get; }

    string Type { get; }

    /// <summary>When it happened, in whole seconds of UTC.</summary>
    DateTime At { get; }

    /// <summary>Writes what this kind of event has beside id, type, subscriber and time.</summary>
    void WriteTo(Utf8JsonWriter json);
}
