using Google.Protobuf;
using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.OnnxRuntime;

/// <summary>Weights that lie in a file beside the model, where PyTorch's exporter puts them.</summary>
internal static class ExternalData
{
    public static bool IsWantedBy(byte[] file)
    {
        try
        {
            return ModelProto.Parser.WithDiscardUnknownFields(true).ParseFrom(file).Graph?.Initializer.Any(tensor => tensor.DataLocation != 0) ?? false;
        }
        catch (InvalidProtocolBufferException)
        {
            return false;
        }
    }
}
