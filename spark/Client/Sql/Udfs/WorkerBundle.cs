using System.Collections.Concurrent;
using System.Formats.Tar;
using System.Security.Cryptography;

namespace Reelhouse.Spark.Sql.Udfs;

/// <summary>The worker and this program's assemblies in one archive, named by its content: another build is another bundle.</summary>
/// <param name="Name">The archive's name, and that of the folder it is unpacked into.</param>
/// <param name="Content">A tar file, compressed with gzip.</param>
internal sealed record WorkerBundle(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>The program in the bundle that Spark starts.</summary>
    public const string Executable = "reelhouse-worker";

    private const string Folder = "worker";
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Runnable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly ConcurrentDictionary<string, Lazy<WorkerBundle>> Own = new();

    /// <summary>This program's bundle, made once.</summary>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static WorkerBundle OfThisProgram(IReadOnlyCollection<string> runtimes) => Own.GetOrAdd(
        string.Join('\n', runtimes),
        _ => new(() => Of(Path.Combine(AppContext.BaseDirectory, Folder), AppContext.BaseDirectory, runtimes), LazyThreadSafetyMode.PublicationOnly)).Value;

    /// <summary>A bundle of a worker's folder and a program's, with runtimes for executors that have none.</summary>
    /// <exception cref="DirectoryNotFoundException">The worker is not there, or a runtime.</exception>
    /// <exception cref="ArgumentException">A folder holds no runtime that the worker could run on.</exception>
    /// <exception cref="NotSupportedException">The program is a single file.</exception>
    public static WorkerBundle Of(string workerFolder, string programFolder, IEnumerable<string> runtimes)
    {
        if (!Directory.Exists(workerFolder))
        {
            throw new DirectoryNotFoundException(
                $"There is no worker in {workerFolder}: it is copied there with the client's assembly. Build the program again, or publish it with its content files.");
        }

        var program = Directory.GetFiles(programFolder).Where(IsOfProgram).Order(StringComparer.Ordinal).ToList();
        if (!program.Exists(IsAssembly))
        {
            throw new NotSupportedException(
                $"There are no assemblies in {programFolder} to send to the executors, as in a program that is published as a single file: publish it without PublishSingleFile.");
        }

        var archive = TarArchive.Of(tar =>
        {
            var worker = Directory.GetFiles(workerFolder);
            foreach (var file in worker.Order(StringComparer.Ordinal)) Add(tar, file, Path.GetFileName(file));
            var known = worker.Select(Path.GetFileName).ToHashSet();
            foreach (var file in program.Where(file => !known.Contains(Path.GetFileName(file))))
                Add(tar, file, $"program/{Path.GetFileName(file)}");
            foreach (var runtime in OneForEachArchitecture(runtimes))
                foreach (var file in runtime.Files)
                    Add(tar, Path.Combine(runtime.Folder, file), $"runtimes/{runtime.Architecture}/{file}");
        });
        return new($"{Executable}-{Convert.ToHexStringLower(SHA256.HashData(archive.Span))[..12]}", archive);
    }

    private static List<WorkerRuntime> OneForEachArchitecture(IEnumerable<string> folders)
    {
        var runtimes = folders.Select(WorkerRuntime.Of).ToList();
        return runtimes.GroupBy(runtime => runtime.Architecture).FirstOrDefault(alike => alike.Count() > 1) is { } same
            ? throw new ArgumentException($"{string.Join(" and ", same.Select(runtime => runtime.Folder))} are runtimes for {same.Key} both; name one for each architecture.")
            : runtimes;
    }

    // Symbols give the lines in stacks of exceptions.
    private static bool IsOfProgram(string file) => IsAssembly(file) || Path.GetExtension(file) == ".pdb";

    private static bool IsAssembly(string file) => Path.GetExtension(file) == ".dll";

    private static void Add(TarWriter tar, string file, string name)
    {
        using var content = File.OpenRead(file);
        tar.WriteEntry(new UstarTarEntry(TarEntryType.RegularFile, name)
        {
            DataStream = content,
            Mode = Path.GetFileName(file) is Executable or WorkerRuntime.Program ? Runnable : Readable,
            ModificationTime = DateTimeOffset.UnixEpoch,
        });
    }
}
