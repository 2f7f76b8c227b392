using Google.Protobuf;
using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.OnnxRuntime;

/// <summary>
/// skl2onnx ends classifiers with a ZipMap, which turns the matrix of probabilities into a dictionary for each row: names that are the same for all rows, and no matrix any more.
/// It is taken out here, and the matrix becomes the output. What the messages do not know of a file stays in it.
/// </summary>
internal static class ZipMaps
{
    private const string Operator = "ZipMap";

    public static byte[] Without(byte[] file)
    {
        if (file.AsSpan().IndexOf("ZipMap"u8) < 0) return file;
        ModelProto model;
        try
        {
            model = ModelProto.Parser.ParseFrom(file);
        }
        catch (InvalidProtocolBufferException)
        {
            return file; // ONNX Runtime says what is wrong with it.
        }

        foreach (var map in model.Graph?.Node.Where(node => node is { OpType: Operator, Input.Count: 1, Output.Count: 1 }).ToList() ?? [])
        {
            if (model.Graph!.Output.FirstOrDefault(output => output.Name == map.Output[0]) is not { } output) continue;
            model.Graph.Output[model.Graph.Output.IndexOf(output)] = new() { Name = map.Input[0] };
            model.Graph.Node.Remove(map);
        }

        return model.ToByteArray();
    }
}
