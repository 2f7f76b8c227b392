using Google.Protobuf.Reflection;
using Reelhouse.Spark.Engine;
using Reelhouse.Spark.ProtocolWriter;
using Spark.Connect;

namespace Reelhouse.Spark.Tests.Protocol;

public sealed class ProtocolTests
{
    private static readonly FileDescriptor[] Compiled =
    [
        BaseReflection.Descriptor, CatalogReflection.Descriptor, CommandsReflection.Descriptor, CommonReflection.Descriptor, ExpressionsReflection.Descriptor,
        MlReflection.Descriptor, MlCommonReflection.Descriptor, PipelinesReflection.Descriptor, RelationsReflection.Descriptor, TypesReflection.Descriptor,
    ];

    [Fact]
    public async Task the_compiled_protocol_is_that_of_the_engines_jar()
    {
        var theirs = ConnectJar.ReadDescriptors(await FindJar());

        Assert.Equal(theirs.Select(file => file.Name), Compiled.Select(file => file.Name).Order(StringComparer.Ordinal));
        Assert.All(theirs, file => AssertSame(Normal(file), Normal(Compiled.Single(ours => ours.Name == file.Name).ToProto())));
    }

    [Fact]
    public void a_field_that_changes_its_number_is_noticed()
    {
        var ours = BaseReflection.Descriptor.ToProto();
        var changed = ours.Clone();
        changed.MessageType[0].Field[0].Number++;

        Assert.NotEqual(Normal(ours), Normal(changed));
    }

    // A message at a time, so that a difference can be read.
    private static void AssertSame(FileDescriptorProto theirs, FileDescriptorProto ours)
    {
        Assert.Equal(theirs.MessageType.Select(message => message.Name), ours.MessageType.Select(message => message.Name));
        Assert.All(theirs.MessageType.Zip(ours.MessageType), pair => Assert.Equal(pair.First, pair.Second));
        Assert.Equal(theirs, ours);
    }

    // The installer finds the jar at once where the engine is there, fetches it where it is not, and says what to do where it can't.
    private static async Task<string> FindJar()
    {
        var options = new EngineInstallOptions { Servers = EngineServers.Spark };
        var installation = await EngineInstaller.InstallAsync(options, progress: null, TestContext.Current.CancellationToken);
        return Directory.GetFiles(installation.SparkJars!, "spark-connect_*.jar").Single();
    }

    // What neither the wire nor our code sees: other languages' options, JSON names, the order of nested types, and a method's empty braces.
    private static FileDescriptorProto Normal(FileDescriptorProto file)
    {
        var copy = file.Clone();
        copy.Options = null;
        copy.SourceCodeInfo = null;
        foreach (var message in copy.MessageType)
        {
            Normalize(message);
        }

        foreach (var method in copy.Service.SelectMany(service => service.Method).Where(method => method.Options?.CalculateSize() == 0))
        {
            method.Options = null;
        }

        return copy;
    }

    private static void Normalize(DescriptorProto message)
    {
        foreach (var field in message.Field)
        {
            field.ClearJsonName();
        }

        foreach (var nested in message.NestedType)
        {
            Normalize(nested);
        }

        var sorted = message.NestedType.OrderBy(nested => nested.Name, StringComparer.Ordinal).ToList();
        message.NestedType.Clear();
        message.NestedType.AddRange(sorted);
    }
}
