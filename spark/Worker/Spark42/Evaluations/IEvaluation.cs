using Reelhouse.Spark.Udfs;

namespace Reelhouse.Spark.Worker.Spark42.Evaluations;

/// <summary>One of Spark's ways to hand data to functions: how the input is laid out, and what goes back.</summary>
internal interface IEvaluation
{
    /// <summary>Reads the input to its end, and writes the results.</summary>
    void Run(EvaluationInput input, ResultStream results);
}

/// <summary>A task's functions and data.</summary>
/// <param name="Task">The header.</param>
/// <param name="Functions">Its functions, loaded, in its order.</param>
/// <param name="Wire">The connection, at the beginning of the data.</param>
internal sealed record EvaluationInput(TaskRequest Task, IReadOnlyList<Function> Functions, WireReader Wire)
{
    /// <summary>The functions with their arguments in the order of their parameters.</summary>
    /// <param name="leading">How many arguments of a call stand before those of its function; none by default.</param>
    public IEnumerable<(TFunction Function, UdfCall Call)> Calls<TFunction>(Func<int, int>? leading = null)
        where TFunction : Function =>
        Functions.Select(Expect<TFunction>).Zip(Task.Udfs).Select((each, at) =>
            (each.First, each.Second with { Arguments = NamedArguments.InOrder(each.Second.Arguments, each.First.Parameters, leading?.Invoke(at) ?? 0) }));

    /// <summary>The function of a task that can have but one.</summary>
    public TFunction Single<TFunction>()
        where TFunction : Function =>
        Functions.Count == 1 ? Expect<TFunction>(Functions[0]) : throw new WireException($"Evaluation {Task.EvalType} has {Functions.Count} functions, but takes one.");

    private TFunction Expect<TFunction>(Function function)
        where TFunction : Function =>
        function as TFunction ?? throw new WireException($"Evaluation {Task.EvalType} takes a {typeof(TFunction).Name}, but the command names a {function.GetType().Name}.");
}
