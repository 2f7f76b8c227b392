namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>An exception as Spark's users read it: what happened in the first line, then where.</summary>
internal static class FailureText
{
    public static string Of(Exception failed) => $"{failed.GetType().FullName}: {failed.Message}{Environment.NewLine}{failed.StackTrace}{Inner(failed)}";

    private static string Inner(Exception failed) =>
        failed.InnerException is { } inner ? $"{Environment.NewLine}caused by {Of(inner)}" : "";
}
