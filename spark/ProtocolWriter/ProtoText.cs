using System.Text;
using Google.Protobuf.Reflection;

namespace Reelhouse.Spark.ProtocolWriter;

/// <summary>Renders a file descriptor as proto3 source: names, numbers and types, without comments and without other languages' options.</summary>
internal sealed class ProtoText
{
    private readonly StringBuilder _text = new();
    private int _depth;

    private ProtoText()
    {
    }

    public static string Render(FileDescriptorProto file, string origin)
    {
        var text = new ProtoText();
        text.Header(file, origin);
        file.EnumType.ToList().ForEach(text.Enum);
        file.MessageType.ToList().ForEach(text.Message);
        file.Service.ToList().ForEach(text.Service);
        return text._text.ToString();
    }

    private void Header(FileDescriptorProto file, string origin)
    {
        Line($"// Written by spark/ProtocolWriter from the descriptor of {file.Name} in {origin}. Do not edit.");
        Line("// Apache Spark is licensed under the Apache License 2.0: https://www.apache.org/licenses/LICENSE-2.0");
        Line("// Copyright 2014 and onwards The Apache Software Foundation; https://spark.apache.org");
        Line("");
        Line($"syntax = \"{file.Syntax}\";");
        Line("");
        Line($"package {file.Package};");
        Separate(file.Dependency.Count > 0);
        foreach (var (dependency, index) in file.Dependency.Select((name, index) => (name, index)))
        {
            Line($"import {(file.PublicDependency.Contains(index) ? "public " : "")}\"{dependency}\";");
        }
    }

    private void Message(DescriptorProto message)
    {
        Separate(true);
        Line($"message {message.Name} {{");
        _depth++;
        Reserved(message);
        message.EnumType.ToList().ForEach(Enum);
        message.NestedType.Where(nested => nested.Options?.MapEntry != true).ToList().ForEach(Message);
        var maps = message.NestedType.Where(nested => nested.Options?.MapEntry == true).ToDictionary(nested => nested.Name);
        Separate(message.Field.Count > 0);
        var before = -1;
        foreach (var field in message.Field)
        {
            var oneof = field.HasOneofIndex && !field.Proto3Optional ? field.OneofIndex : -1;
            if (oneof != before)
            {
                CloseOneof(before);
                OpenOneof(message, oneof);
                before = oneof;
            }

            Line(ProtoField.Render(field, maps));
        }

        CloseOneof(before);
        Close();
    }

    private void OpenOneof(DescriptorProto message, int oneof)
    {
        if (oneof < 0)
        {
            return;
        }

        Line($"oneof {message.OneofDecl[oneof].Name} {{");
        _depth++;
    }

    private void CloseOneof(int oneof)
    {
        if (oneof >= 0)
        {
            Close();
        }
    }

    private void Reserved(DescriptorProto message)
    {
        foreach (var range in message.ReservedRange)
        {
            Line(range.End - range.Start == 1 ? $"reserved {range.Start};" : $"reserved {range.Start} to {range.End - 1};");
        }

        foreach (var name in message.ReservedName)
        {
            Line($"reserved \"{name}\";");
        }
    }

    private void Enum(EnumDescriptorProto type)
    {
        Separate(true);
        Line($"enum {type.Name} {{");
        _depth++;
        if (type.Options?.AllowAlias == true)
        {
            Line("option allow_alias = true;");
        }

        foreach (var range in type.ReservedRange)
        {
            Line(range.End == range.Start ? $"reserved {range.Start};" : $"reserved {range.Start} to {range.End};");
        }

        foreach (var name in type.ReservedName)
        {
            Line($"reserved \"{name}\";");
        }

        foreach (var value in type.Value)
        {
            Line($"{value.Name} = {value.Number}{(value.Options?.Deprecated == true ? " [deprecated = true]" : "")};");
        }

        Close();
    }

    private void Service(ServiceDescriptorProto service)
    {
        Separate(true);
        Line($"service {service.Name} {{");
        _depth++;
        foreach (var method in service.Method)
        {
            Line($"rpc {method.Name}({Stream(method.ClientStreaming)}{method.InputType}) returns ({Stream(method.ServerStreaming)}{method.OutputType});");
        }

        Close();
    }

    private static string Stream(bool streams) => streams ? "stream " : "";

    private void Close()
    {
        _depth--;
        Line("}");
    }

    // The first member of a block follows its brace at once; everything else is set apart by an empty line.
    private void Separate(bool needed)
    {
        if (needed && (_text.Length < 2 || _text[^2] != '{'))
        {
            Line("");
        }
    }

    private void Line(string line) => _text.Append(' ', line.Length == 0 ? 0 : _depth * 2).Append(line).Append('\n');
}
