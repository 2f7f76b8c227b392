using Google.Protobuf;
using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>The attributes of a node by their names. One that is not there is empty.</summary>
internal sealed class Attributes
{
    private readonly GraphNode _node;
    private readonly Dictionary<string, AttributeProto> _byName = [];

    public Attributes(GraphNode node)
    {
        _node = node;
        foreach (var attribute in node.Proto.Attribute)
        {
            if (!_byName.TryAdd(attribute.Name, attribute)) throw Fault(attribute.Name, "it is there twice");
        }
    }

    public GraphNode Node => _node;

    public bool Has(string name) => _byName.ContainsKey(name);

    public string Text(string name, string absent) => _byName.TryGetValue(name, out var attribute) ? attribute.S.ToStringUtf8() : absent;

    public long Integer(string name, long absent) => _byName.TryGetValue(name, out var attribute) ? attribute.I : absent;

    public long[] Integers(string name) => _byName.TryGetValue(name, out var attribute) ? [.. attribute.Ints] : [];

    public string[] Texts(string name) => _byName.TryGetValue(name, out var attribute) ? [.. attribute.Strings.Select((ByteString text) => text.ToStringUtf8())] : [];

    public TensorProto? Tensor(string name) => _byName.GetValueOrDefault(name)?.T;

    /// <summary>The floats of an attribute, or of its younger form NAME_as_tensor.</summary>
    public double[] Numbers(string name)
    {
        var floats = _byName.GetValueOrDefault(name)?.Floats;
        var tensor = Tensor($"{name}_as_tensor");
        if (floats is { Count: > 0 } && tensor is not null) throw Fault(name, "it is given twice, as floats and as a tensor");
        return tensor is not null ? TensorNumbers(tensor, $"{name}_as_tensor") : floats is null ? [] : [.. floats.Select(value => (double)value)];
    }

    public double[] TensorNumbers(string name) => Tensor(name) is { } tensor ? TensorNumbers(tensor, name) : [];

    public ModelException Fault(string name, string what) => new($"{_node.Name}, {name}: {what}");

    private double[] TensorNumbers(TensorProto tensor, string name) => TensorValues.Read(tensor) ?? throw Fault(name, $"its elements of type {tensor.DataType} are not read, or are not as many as its shape says");
}
