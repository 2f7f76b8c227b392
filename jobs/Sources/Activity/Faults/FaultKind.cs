namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>The faults that are planted on purpose. An event has one at most.</summary>
internal enum FaultKind
{
    /// <summary>The same event sent again within the hour.</summary>
    Duplicate,

    /// <summary>Sent more than 48 hours after it happened.</summary>
    Late,

    /// <summary>Cut short, or no JSON at all.</summary>
    Unparsable,

    /// <summary>Plays a title that no delivery holds.</summary>
    UnknownTitle,

    /// <summary>Comes from a subscriber that nobody knows.</summary>
    UnknownSubscriber,

    /// <summary>A start that failed because a provider's network was down.</summary>
    IspOutage,

    /// <summary>An event of a device model whose firmware is broken: it fails to start, or rebuffers far more than it should.</summary>
    BrokenDevice,
}
