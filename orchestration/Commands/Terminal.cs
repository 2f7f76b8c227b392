namespace Reelhouse.Orchestration.Commands;

/// <summary>Where a command speaks: results to the output, talk to the error output.</summary>
/// <param name="ErrorIsScreen">Whether a person sees the talk as it comes.</param>
internal sealed record Terminal(TextWriter Output, TextWriter Error, bool ErrorIsScreen, TimeProvider Clock);
