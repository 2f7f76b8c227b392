namespace Reelhouse.Spark.Sql;

/// <summary>Where Show, PrintSchema and Explain print, which is what they are for.</summary>
internal static class StandardOutput
{
#pragma warning disable RS0030 // The only part of the library that speaks to the console, and only when asked to.
    public static void Write(string text) => Console.Out.WriteLine(text);
#pragma warning restore RS0030
}
