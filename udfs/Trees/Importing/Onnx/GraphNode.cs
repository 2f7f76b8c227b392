using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>A node of the graph, which can name itself.</summary>
internal sealed class GraphNode(NodeProto proto, int number)
{
    /// <summary>With its domain, unless that is one of ONNX's own: another's operator of the same name is another one.</summary>
    public string Operator => proto.Domain is "" or "ai.onnx" or "ai.onnx.ml" ? proto.OpType : $"{proto.Domain}.{proto.OpType}";

    public NodeProto Proto => proto;

    public IReadOnlyList<string> Inputs => proto.Input;

    public IReadOnlyList<string> Outputs => proto.Output;

    public Attributes Attributes => field ??= new(this);

    public string Name => $"node {number} ({proto.OpType}{(proto.Name.Length > 0 ? $" '{proto.Name}'" : "")})";

    public string Input(int place) => place < Inputs.Count && Inputs[place].Length > 0 ? Inputs[place] : throw new ModelException($"{Name}: it has no input {place}");

    public string Output(int place) => place < Outputs.Count && Outputs[place].Length > 0 ? Outputs[place] : throw new ModelException($"{Name}: it has no output {place}");

    public ModelException Refused(string why) => new($"{Name}: {why}; such models run through ONNX Runtime (OnnxScorer.Load)");
}
