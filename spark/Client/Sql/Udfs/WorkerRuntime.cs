namespace Reelhouse.Spark.Sql.Udfs;

/// <summary>A .NET runtime for Linux that goes along with the worker.</summary>
/// <param name="Architecture">The processors it is for, in .NET's word: <c>x64</c> or <c>arm64</c>.</param>
/// <param name="Folder">Where it is on this machine.</param>
/// <param name="Files">Its files, relative to that folder.</param>
internal sealed record WorkerRuntime(string Architecture, string Folder, IReadOnlyList<string> Files)
{
    /// <summary>Its program, which starts others.</summary>
    public const string Program = "dotnet";

    private const string Host = "host/fxr";
    private const string Framework = "shared/Microsoft.NETCore.App";

    // The head of an ELF file: its magic, and at byte 18 the processor. See https://refspecs.linuxfoundation.org/elf/gabi4+/ch4.eheader.html.
    private static readonly byte[] Elf = [0x7f, (byte)'E', (byte)'L', (byte)'F'];

    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="ArgumentException">The folder holds no .NET for Linux, or none of the worker's version.</exception>
    public static WorkerRuntime Of(string folder)
    {
        if (!Directory.Exists(folder)) throw new DirectoryNotFoundException($"There is no folder {folder}, which is named as a .NET runtime for the worker.");
        var root = Behind(folder);
        return new(ArchitectureOf(Path.Combine(root, Program)), root, [Program, .. FilesOf(root, Newest(root, Host)), .. FilesOf(root, Newest(root, Framework))]);
    }

    // A folder of the PATH, such as /usr/bin, holds only a link to the program.
    private static string Behind(string folder) =>
        Path.Combine(folder, Program) is var program && File.Exists(program) && File.ResolveLinkTarget(program, returnFinalTarget: true) is { } target
            ? Path.GetDirectoryName(target.FullName)!
            : folder;

    private static string ArchitectureOf(string program)
    {
        if (!File.Exists(program)) throw new ArgumentException($"There is no {program}: name the folder that a .NET runtime's archive for Linux was unpacked to.");
        Span<byte> head = stackalloc byte[20];
        using var file = File.OpenRead(program);
        var isElf = file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.StartsWith(Elf);
        return (isElf, head[18]) switch
        {
            (true, 0x3e) => "x64",
            (true, 0xb7) => "arm64",
            (true, var processor) => throw new ArgumentException($"{program} is for another processor (ELF machine {processor}) than x64 or arm64."),
            _ => throw new ArgumentException($"{program} is no program for Linux, which executors run on."),
        };
    }

    // A worker runs on the release of .NET that it was built for, which is that of the client.
    private static string Newest(string folder, string part) =>
        Directory.Exists(Path.Combine(folder, part))
        && Directory.GetDirectories(Path.Combine(folder, part)).Select(Path.GetFileName).Where(name => Version.TryParse(name, out var version) && version.Major == Environment.Version.Major)
            .MaxBy(name => Version.Parse(name!)) is { } newest
            ? $"{part}/{newest}"
            : throw new ArgumentException(
                $"There is no .NET {Environment.Version.Major}, which the worker runs on, in {folder}/{part}: name the folder that holds dotnet, host and shared, as an archive of the runtime unpacks.");

    private static IEnumerable<string> FilesOf(string folder, string part) =>
        Directory.GetFiles(Path.Combine(folder, part)).Select(file => $"{part}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal);
}
