namespace Reelhouse.Orchestration.Commands;

/// <summary>Where a command speaks: results to the output, talk to the error output.</summary>
internal sealed record Terminal(TextWriter Output, TextWriter Error, TimeProvider Clock);
