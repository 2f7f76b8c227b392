using Proto = Spark.Connect;
using Method = Spark.Connect.Fetch.Types.Method;
using OperatorType = Spark.Connect.MlOperator.Types.OperatorType;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds commands about estimators, evaluators and models, and the relations that they give.</summary>
internal static class MachineLearning
{
    public static Proto.MlOperator Operator(OperatorType type, string className, string uid = "") => new() { Type = type, Name = className, Uid = uid };

    public static Proto.MlParams Params(IEnumerable<KeyValuePair<string, object>> values)
    {
        var message = new Proto.MlParams();
        foreach (var (name, value) in values) message.Params.Add(name, MlLiterals.Of(value));
        return message;
    }

    public static Proto.MlCommand Fit(Proto.MlOperator estimator, Proto.MlParams values, Proto.Relation dataset) =>
        new() { Fit = new() { Estimator = estimator, Params = values, Dataset = dataset } };

    public static Proto.MlCommand Evaluate(Proto.MlOperator evaluator, Proto.MlParams values, Proto.Relation dataset) =>
        new() { Evaluate = new() { Evaluator = evaluator, Params = values, Dataset = dataset } };

    public static Proto.MlCommand Fetch(string id, IEnumerable<Method> methods) => new() { Fetch = Fetched(id, methods) };

    public static Proto.MlCommand CreateSummary(string id, Proto.Relation dataset) => new() { CreateSummary = new() { ModelRef = Ref(id), Dataset = dataset } };

    public static Proto.MlCommand Delete(string id) => new() { Delete = new() { ObjRefs = { Ref(id) }, EvictOnly = false } };

    public static Proto.MlCommand Write(string id, Proto.MlParams values, string path, bool overwrites, IReadOnlyDictionary<string, string> options) => new()
    {
        Write = new() { ObjRef = Ref(id), Params = values, Path = path, ShouldOverwrite = overwrites, Options = { new Dictionary<string, string>(options) } },
    };

    public static Proto.MlCommand Read(Proto.MlOperator model, string path) => new() { Read = new() { Operator = model, Path = path } };

    public static Proto.Relation Transform(Proto.MlOperator transformer, Proto.MlParams values, Proto.Relation input) =>
        new() { MlRelation = new() { Transform = new() { Transformer = transformer, Params = values, Input = input } } };

    public static Proto.Relation Transform(string id, Proto.MlParams values, Proto.Relation input) =>
        new() { MlRelation = new() { Transform = new() { ObjRef = Ref(id), Params = values, Input = input } } };

    public static Proto.Relation Attribute(string id, IEnumerable<Method> methods, Proto.Relation? summarised = null) =>
        new() { MlRelation = new() { Fetch = Fetched(id, methods), ModelSummaryDataset = summarised } };

    /// <summary>A call of a model's method. What it is given are literals and relations.</summary>
    public static Method Call(string method, params IEnumerable<object> arguments) => new() { Method_ = method, Args = { arguments.Select(Argument) } };

    private static Method.Types.Args Argument(object value) =>
        value is Proto.Relation relation ? new() { Input = relation } : new() { Param = MlLiterals.Of(value) };

    private static Proto.Fetch Fetched(string id, IEnumerable<Method> methods) => new() { ObjRef = Ref(id), Methods = { methods } };

    private static Proto.ObjectRef Ref(string id) => new() { Id = id };
}
