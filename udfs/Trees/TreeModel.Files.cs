using System.Security.Cryptography;
using Reelhouse.Trees.Format;

namespace Reelhouse.Trees;

public sealed partial class TreeModel
{
    private string? _hash;

    /// <summary>A SHA-256 of all that decides its scores and explanations, in hexadecimal: equal models have equal hashes, whatever library's file they were read from.</summary>
    public string Hash => _hash ??= Convert.ToHexStringLower(SHA256.HashData(EnsembleFormat.Write(Ensemble with { Source = "" })));

    /// <summary>Reads a model that <see cref="Save(string)"/> wrote.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ModelException">It is damaged, cut off, of a later version, or no model file.</exception>
    /// <exception cref="IOException">The file is not there, or cannot be read.</exception>
    public static TreeModel Load(string path) => Load(File.ReadAllBytes(path));

    /// <summary>Reads a model from its bytes.</summary>
    /// <param name="file">What <see cref="ToBytes"/> gave.</param>
    /// <exception cref="ModelException">They are damaged, cut off, of a later version, or no model.</exception>
    public static TreeModel Load(ReadOnlySpan<byte> file) => new(ModelFile.Read(file));

    /// <summary>Writes the model in the format of its own (spelt out in the package's README): one file for every library's models, loaded in milliseconds, checked by its hash.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    public void Save(string path) => File.WriteAllBytes(path, ToBytes());

    /// <summary>The model as <see cref="Save(string)"/> writes it.</summary>
    public byte[] ToBytes() => ModelFile.Write(Ensemble);
}
