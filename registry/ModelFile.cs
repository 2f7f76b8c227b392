namespace Reelhouse.Registry;

/// <summary>A model as it is given to the registry.</summary>
/// <param name="FileName">The file's name, without a folder.</param>
/// <param name="Content">The file.</param>
public sealed record ModelFile(string FileName, ReadOnlyMemory<byte> Content)
{
    /// <summary>What goes in and comes out, for MLflow's pages and programs; none by default.</summary>
    public ModelSignature? Signature { get; init; }

    /// <summary>The version's tags; none by default.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();
}
