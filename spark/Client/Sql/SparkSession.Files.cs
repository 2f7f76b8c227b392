using System.Security.Cryptography;
using System.Text.Json;
using Reelhouse.Spark.Udfs;
using Reelhouse.Spark.Udfs.Capture;

namespace Reelhouse.Spark.Sql;

public sealed partial class SparkSession
{
    /// <summary>Brings a file to the executors, for this session's functions, which find it by <see cref="SparkFiles.Get"/>.</summary>
    /// <param name="path">The file on this machine; functions find it by its name without the folder.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="SparkException">The session has another file of that name already.</exception>
    public async Task AddFileAsync(string path, CancellationToken cancellationToken = default) =>
        await AddFileAsync(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Brings bytes to the executors as a file, for this session's functions, which find it by <see cref="SparkFiles.Get"/>. The same bytes may be brought again.</summary>
    /// <param name="name">The file's name there.</param>
    /// <param name="content">The bytes.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="SparkException">The session has another file of that name already.</exception>
    public Task AddFileAsync(string name, ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        Client.AddArtifactAsync(new($"files/{name}", content), cancellationToken);

    /// <summary>Brings an archive to the executors, which unpack it for this session's functions; they find the folder by <see cref="SparkFiles.Get"/>.</summary>
    /// <param name="path">The archive on this machine: <c>.zip</c>, <c>.jar</c>, <c>.tar.gz</c>, <c>.tgz</c> or <c>.tar</c>.</param>
    /// <param name="name">The folder that it is unpacked to; the archive's own name by default.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="SparkException">The session has another archive of that name already.</exception>
    public async Task AddArchiveAsync(string path, string? name = null, CancellationToken cancellationToken = default) => await Client.AddArtifactAsync(
        new($"archives/{Path.GetFileName(path)}{(name is null ? "" : $"#{name}")}", await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false)),
        cancellationToken).ConfigureAwait(false);

    /// <summary>Brings a value to the executors once, for the functions of this session that capture what is returned.</summary>
    /// <typeparam name="T">The value's type: primitives, text, dates, decimals, enums, and lists, dictionaries and records of them.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="NotSupportedException">The type is no data; the message says why.</exception>
    public async Task<Broadcast<T>> BroadcastAsync<T>(T value, CancellationToken cancellationToken = default)
    {
        if (CapturableTypes.Fault(typeof(T)) is { } fault) throw new NotSupportedException($"A {typeof(T).Name} can't be broadcast, {fault}.");
        var content = JsonSerializer.SerializeToUtf8Bytes(value, Closure.Options);
        var file = $"broadcast-{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}.json";
        await AddFileAsync(file, content, cancellationToken).ConfigureAwait(false);
        return new(file, value);
    }

    /// <inheritdoc cref="AddFileAsync(string, CancellationToken)"/>
    public void AddFile(string path) => Blocking.Run(() => AddFileAsync(path));

    /// <inheritdoc cref="AddArchiveAsync"/>
    public void AddArchive(string path, string? name = null) => Blocking.Run(() => AddArchiveAsync(path, name));

    /// <inheritdoc cref="BroadcastAsync"/>
    public Broadcast<T> Broadcast<T>(T value) => Blocking.Run(() => BroadcastAsync(value));
}
