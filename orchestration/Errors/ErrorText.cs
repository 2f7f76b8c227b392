using System.Text;
using Reelhouse.JobEvents;

namespace Reelhouse.Orchestration.Errors;

/// <summary>An error as people read it: what, then where, why and the next command, each where it is known.</summary>
internal static class ErrorText
{
    public static string Render(JobError error)
    {
        var text = new StringBuilder("error: ").Append(error.What);
        Append(text, "where", error.Where);
        Append(text, "why", error.Why);
        Append(text, "next", error.Next);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string label, string? value)
    {
        if (string.IsNullOrWhiteSpace(value)) return;
        var indented = value.Trim().ReplaceLineEndings("\n         ");
        text.Append('\n').Append("  ").Append(label.PadRight(5)).Append("  ").Append(indented);
    }
}
