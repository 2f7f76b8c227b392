using System.IO.Compression;
using Google.Protobuf.Reflection;

namespace Reelhouse.Spark.ProtocolWriter;

/// <summary>Reads the file descriptors that protoc compiled into the Java classes of a spark-connect jar.</summary>
internal static class ConnectJar
{
    private const string ProtoFolder = "spark/connect/";
    private const string ClassFolder = "org/apache/spark/connect/proto/";
    private const string Examples = "spark/connect/example_plugins.proto";

    /// <summary>The descriptors of the protocol's files, in the order of their names.</summary>
    public static IReadOnlyList<FileDescriptorProto> ReadDescriptors(string jarPath)
    {
        using var jar = ZipFile.OpenRead(jarPath);
        var names = jar.Entries.Select(entry => entry.FullName).Where(IsProtocolFile).ToHashSet();
        var found = jar.Entries.Where(HoldsDescriptors)
            .Select(ReadStrings)
            .Select(strings => DescriptorStrings.Find(strings, ProtoFolder))
            .OfType<FileDescriptorProto>()
            .Where(file => names.Contains(file.Name))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();
        RequireAll(names, found, jarPath);
        return found;
    }

    private static bool IsProtocolFile(string entry) =>
        entry.StartsWith(ProtoFolder, StringComparison.Ordinal) && entry.EndsWith(".proto", StringComparison.Ordinal) && entry != Examples;

    // A file's descriptor lies in its outer class; the classes of messages and nested types have none.
    private static bool HoldsDescriptors(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith(ClassFolder, StringComparison.Ordinal)
        && entry.FullName.EndsWith(".class", StringComparison.Ordinal)
        && !entry.FullName.Contains('$', StringComparison.Ordinal);

    private static List<string> ReadStrings(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return JavaClassStrings.Read(memory.ToArray());
    }

    private static void RequireAll(HashSet<string> names, List<FileDescriptorProto> found, string jarPath)
    {
        var missing = names.Except(found.Select(file => file.Name)).Order(StringComparer.Ordinal).ToList();
        if (names.Count == 0 || missing.Count > 0)
        {
            throw new InvalidDataException(
                $"'{jarPath}' is not a spark-connect jar that can be read: " +
                (names.Count == 0 ? $"it has no .proto files under {ProtoFolder}." : $"no class holds the descriptor of {string.Join(", ", missing)}."));
        }
    }
}
