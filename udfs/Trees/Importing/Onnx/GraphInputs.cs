using Reelhouse.Trees.Importing.Onnx.Protocol;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>Which inputs of the model make the rows that its trees look at, and how wide their numbers are.</summary>
internal sealed class GraphInputs
{
    private readonly Graph _graph;
    private readonly List<(string Name, long? Width)> _columns = [];
    private bool _hasSingle;
    private bool _hasOther;
    private bool _hasText;

    private GraphInputs(Graph graph) => _graph = graph;

    /// <summary>The trees' thresholds are 32-bit floats. Only doubles are compared as doubles.</summary>
    public bool ComparesSingles { get; private set; } = true;

    /// <summary>Features become 32-bit floats before they are compared.</summary>
    public bool RoundsToSingle { get; private set; } = true;

    /// <summary>Null where nothing scales the rows.</summary>
    public Scaling? Scaling { get; private set; }

    public static GraphInputs Of(Graph graph, string value)
    {
        var inputs = new GraphInputs(graph);
        var scaler = inputs.Scaler(value);
        if (scaler is not null) inputs.Scaling = new(scaler);
        inputs.Follow(scaler?.Input(0) ?? value);
        if (scaler is not null && !inputs.ComparesSingles) throw scaler.Refused("it scales 64-bit floats");
        return inputs;
    }

    /// <summary>A column for each slot: by the input's name where it has one slot, else by name and place.</summary>
    public Feature[] Features(int lastFeature)
    {
        if (_columns is [(var only, null)]) _columns[0] = (only, Math.Max(lastFeature + 1L, Scaling?.Count ?? 0));
        var count = 0L;
        foreach (var (name, width) in _columns)
        {
            count += width ?? throw new ModelException($"input '{name}': the file does not say how many columns it has; convert the model with their number, as in FloatTensorType([None, 4])");
            if (width is < 1 or > ImportLimits.Features || count > ImportLimits.Features) throw new ModelException($"input '{name}': it has {width} columns; all together, 1 to {ImportLimits.Features} are read");
        }

        return [.. _columns.SelectMany(column => Enumerable.Range(0, (int)column.Width!.Value).Select(slot => new Feature(column.Width == 1 ? column.Name : $"{column.Name}[{slot}]")))];
    }

    /// <summary>The Scaler whose result is what the trees look at.</summary>
    private GraphNode? Scaler(string rows)
    {
        var maker = _graph.MakerOf(rows);
        for (var steps = 0; maker is not null && maker.Operator != "Scaler"; steps++)
        {
            if (steps > ImportLimits.Features) return null; // It goes in circles, which is said where all nodes are followed.
            var keepsSingles = maker.Operator == "Identity" || (maker.Operator == "Cast" && maker.Attributes.Integer("to", 0) == ElementType.Single);
            maker = keepsSingles ? _graph.MakerOf(maker.Input(0)) : null;
        }

        return maker;
    }

    /// <summary>Goes from the trees up to the inputs; a value keeps the type that the last cast before the trees gave it.</summary>
    private void Follow(string rows)
    {
        var open = new Stack<(string Value, bool IsSingle, int Type, long? Width)>();
        open.Push((rows, false, ElementType.Unknown, null));
        for (var steps = 0; open.TryPop(out var at); steps++)
        {
            if (steps > ImportLimits.Features) throw new ModelException("the ONNX model's graph goes in circles, or its trees look at more than are read");
            if (_graph.InputOf(at.Value) is { } input) Add(input, at.IsSingle, at.Type, at.Width);
            else if (_graph.MakerOf(at.Value) is not { } maker) throw new ModelException($"nothing in the ONNX model makes the value '{at.Value}'");
            else Push(open, maker, at);
        }

        if (_hasText) throw new ModelException("the trees look at texts; such models run through ONNX Runtime (OnnxScorer.Load)");
        if (_hasSingle && _hasOther) throw new ModelException("some inputs of the ONNX model are rounded to 32-bit floats and others are not; such models run through ONNX Runtime (OnnxScorer.Load)");
        RoundsToSingle = _hasSingle;
    }

    private static void Push(Stack<(string Value, bool IsSingle, int Type, long? Width)> open, GraphNode maker, (string Value, bool IsSingle, int Type, long? Width) at)
    {
        var attributes = maker.Attributes;
        switch (maker.Operator)
        {
            case "Identity":
                open.Push(at with { Value = maker.Input(0) });
                break;
            case "Cast" when attributes.Integer("to", 0) is (ElementType.Single or ElementType.Double) and var type:
                open.Push((maker.Input(0), at.IsSingle || type == ElementType.Single, at.Type == ElementType.Unknown ? (int)type : at.Type, at.Width));
                break;
            case "Concat" when attributes.Integer("axis", 0) is 1 or -1:
                for (var place = maker.Inputs.Count - 1; place >= 0; place--) open.Push(at with { Value = maker.Inputs[place], Width = null });
                break;
            case "FeatureVectorizer" when attributes.Integers("inputdimensions") is var widths && widths.Length == maker.Inputs.Count:
                // ONNX's operator gives 32-bit floats whatever it takes.
                for (var place = widths.Length - 1; place >= 0; place--)
                {
                    open.Push((maker.Inputs[place], true, at.Type == ElementType.Unknown ? ElementType.Single : at.Type, widths[place]));
                }

                break;
            default:
                throw maker.Refused("it changes what the trees look at");
        }
    }

    private void Add(ValueInfoProto input, bool isSingle, int type, long? width)
    {
        var tensor = input.Type?.TensorType;
        var inputType = tensor?.ElemType ?? ElementType.Unknown;
        if (inputType == ElementType.Text) _hasText = true;
        else if (inputType != ElementType.Unknown && !ElementType.IsNumber(inputType)) throw new ModelException($"input '{input.Name}': elements of type {inputType} are not read");
        var comparedType = type == ElementType.Unknown ? inputType : type;
        if (comparedType == ElementType.Double) ComparesSingles = false;
        if (isSingle || inputType == ElementType.Single || comparedType != ElementType.Double) _hasSingle = true;
        else _hasOther = true;
        var size = tensor?.Shape?.Dim is { Count: 2 } dimensions && dimensions[1].HasDimValue && dimensions[1].DimValue > 0 ? dimensions[1].DimValue : (long?)null;
        _columns.Add((input.Name, width ?? size));
    }
}
