namespace Reelhouse.Spark;

/// <summary>What a C# function threw, which Spark tells as a failure of a Python worker.</summary>
internal static class FunctionFailure
{
    // How Python itself begins.
    private const string PythonTraceback = "Traceback";

    /// <summary>The server's message, with the exception's type and message first where it is one of C#.</summary>
    public static string MessageOf(ErrorFacts facts)
    {
        if (facts.ErrorClass != "PYTHON_EXCEPTION" || facts.MessageParameters.GetValueOrDefault("traceback")?.Trim() is not { Length: > 0 } thrown) return facts.Message;
        var at = facts.Message.IndexOf(thrown, StringComparison.Ordinal);
        return at < 0 || thrown.StartsWith(PythonTraceback, StringComparison.Ordinal)
            ? facts.Message
            : $"{thrown}{Environment.NewLine}{facts.Message[..at].TrimEnd(' ', ':')}.{facts.Message[(at + thrown.Length)..]}";
    }
}
