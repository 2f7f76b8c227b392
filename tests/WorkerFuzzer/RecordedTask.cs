using System.Reflection;

namespace Reelhouse.WorkerFuzzer;

/// <summary>What Spark 4.2 wrote to a worker for one task, recorded and taken apart; the secret before it is left out.</summary>
/// <param name="Name">The transcript's.</param>
/// <param name="Parts">Everything in its order, up to the number that ends the task.</param>
internal sealed record RecordedTask(string Name, IReadOnlyList<Part> Parts)
{
    public static IReadOnlyList<RecordedTask> All { get; } = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Order(StringComparer.Ordinal).Select(Load)];

    public static byte[] Join(IEnumerable<Part> parts) => [.. parts.SelectMany(part => part.Bytes)];

    private static RecordedTask Load(string name)
    {
        using var resource = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return new(name, new RecordingReader(bytes).Read());
    }
}
