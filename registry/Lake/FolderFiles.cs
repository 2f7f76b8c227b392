namespace Reelhouse.Registry.Lake;

/// <summary>Files in a folder that this machine and Spark's driver share.</summary>
/// <param name="root">The folder.</param>
public sealed class FolderFiles(string root) : IModelFiles
{
    /// <inheritdoc/>
    public async Task WriteAsync(string path, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var file = Path.Combine(root, path);
        var part = $"{file}.{Guid.NewGuid():N}.part";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await using (var stream = new FileStream(part, FileMode.CreateNew, FileAccess.Write))
            {
                await stream.WriteAsync(content, cancellationToken).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(part, file, overwrite: true);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ModelRegistryException($"{file} cannot be written: {refused.Message}", refused);
        }
        finally
        {
            if (File.Exists(part)) File.Delete(part);
        }
    }

    /// <inheritdoc/>
    public async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var file = Path.Combine(root, path);
        try
        {
            return await File.ReadAllBytesAsync(file, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ModelRegistryException($"{file} is not there. Where the lake's root is a folder, Spark and this program have to share it; else the lake belongs in an object store.", missing);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new ModelRegistryException($"{file} cannot be read: {refused.Message}", refused);
        }
    }
}
