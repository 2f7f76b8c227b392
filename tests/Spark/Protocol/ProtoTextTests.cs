using Google.Protobuf.Reflection;
using Reelhouse.Spark.ProtocolWriter;
using static Google.Protobuf.Reflection.FieldDescriptorProto.Types;
using Type = Google.Protobuf.Reflection.FieldDescriptorProto.Types.Type;

namespace Reelhouse.Spark.Tests.Protocol;

public sealed class ProtoTextTests
{
    [Fact]
    public void a_message_is_written_with_its_labels_oneofs_maps_and_reserved_numbers()
    {
        var message = new DescriptorProto { Name = "Title", OneofDecl = { new OneofDescriptorProto { Name = "kind" }, new OneofDescriptorProto { Name = "_year" } } };
        message.Field.Add(Field("names", 1, Type.String, Label.Repeated));
        message.Field.Add(new FieldDescriptorProto { Name = "movie", Number = 2, Type = Type.Bool, OneofIndex = 0 });
        message.Field.Add(new FieldDescriptorProto { Name = "show", Number = 3, Type = Type.Message, TypeName = ".reel.Show", OneofIndex = 0 });
        message.Field.Add(new FieldDescriptorProto { Name = "year", Number = 4, Type = Type.Int32, OneofIndex = 1, Proto3Optional = true });
        message.Field.Add(new FieldDescriptorProto { Name = "tags", Number = 5, Label = Label.Repeated, Type = Type.Message, TypeName = ".reel.Title.TagsEntry" });
        message.NestedType.Add(new DescriptorProto
        {
            Name = "TagsEntry",
            Options = new MessageOptions { MapEntry = true },
            Field = { Field("key", 1, Type.String), Field("value", 2, Type.Double) },
        });
        message.ReservedRange.Add(new DescriptorProto.Types.ReservedRange { Start = 7, End = 10 });
        message.ReservedName.Add("rating");

        var text = ProtoText.Render(new FileDescriptorProto { Name = "reel.proto", Package = "reel", Syntax = "proto3", MessageType = { message } }, "a test");

        Assert.EndsWith(
            """
            syntax = "proto3";

            package reel;

            message Title {
              reserved 7 to 9;
              reserved "rating";

              repeated string names = 1;
              oneof kind {
                bool movie = 2;
                .reel.Show show = 3;
              }
              optional int32 year = 4;
              map<string, double> tags = 5;
            }

            """.ReplaceLineEndings("\n"),
            text);
    }

    [Fact]
    public void a_service_is_written_with_its_streams()
    {
        var service = new ServiceDescriptorProto { Name = "Player" };
        service.Method.Add(new MethodDescriptorProto { Name = "Play", InputType = ".reel.Title", OutputType = ".reel.Frame", ServerStreaming = true });

        var text = ProtoText.Render(new FileDescriptorProto { Name = "reel.proto", Package = "reel", Syntax = "proto3", Service = { service } }, "a test");

        Assert.Contains("rpc Play(.reel.Title) returns (stream .reel.Frame);", text, StringComparison.Ordinal);
    }

    private static FieldDescriptorProto Field(string name, int number, Type type, Label label = Label.Optional) =>
        new() { Name = name, Number = number, Type = type, Label = label };
}
