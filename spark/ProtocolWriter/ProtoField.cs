using Google.Protobuf.Reflection;
using static Google.Protobuf.Reflection.FieldDescriptorProto.Types;

namespace Reelhouse.Spark.ProtocolWriter;

/// <summary>Renders one field of a message.</summary>
internal static class ProtoField
{
    public static string Render(FieldDescriptorProto field, IReadOnlyDictionary<string, DescriptorProto> maps)
    {
        var map = field.Type == FieldDescriptorProto.Types.Type.Message && maps.TryGetValue(SimpleName(field.TypeName), out var entry) ? entry : null;
        var type = map is null ? LabelOf(field) + TypeOf(field) : $"map<{TypeOf(map.Field[0])}, {TypeOf(map.Field[1])}>";
        return $"{type} {field.Name} = {field.Number}{OptionsOf(field)};";
    }

    private static string LabelOf(FieldDescriptorProto field) => field switch
    {
        { Label: Label.Repeated } => "repeated ",
        { Proto3Optional: true } => "optional ",
        _ => "",
    };

    private static string TypeOf(FieldDescriptorProto field) => field.Type switch
    {
        FieldDescriptorProto.Types.Type.Message or FieldDescriptorProto.Types.Type.Enum => field.TypeName,
        FieldDescriptorProto.Types.Type.Group => throw new InvalidDataException($"Field '{field.Name}' is a group, which proto3 does not have."),
        _ => field.Type.ToString().ToLowerInvariant(),
    };

    private static string OptionsOf(FieldDescriptorProto field)
    {
        var options = new List<string>();
        if (field.Options?.HasPacked == true)
        {
            options.Add($"packed = {(field.Options.Packed ? "true" : "false")}");
        }

        if (field.Options?.Deprecated == true)
        {
            options.Add("deprecated = true");
        }

        return options.Count == 0 ? "" : $" [{string.Join(", ", options)}]";
    }

    private static string SimpleName(string typeName) => typeName[(typeName.LastIndexOf('.') + 1)..];
}
