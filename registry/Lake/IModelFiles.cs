namespace Reelhouse.Registry.Lake;

/// <summary>Files below a root; each is there whole or not at all.</summary>
public interface IModelFiles
{
    /// <summary>Writes a file, in the place of one that is there.</summary>
    /// <param name="path">Its path below the root, with slashes.</param>
    /// <param name="content">The file.</param>
    /// <param name="cancellationToken">Cancels the writing.</param>
    /// <exception cref="ModelRegistryException">It cannot be written.</exception>
    Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its path below the root, with slashes.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <exception cref="ModelRegistryException">It is not there, or cannot be read.</exception>
    Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken);
}
