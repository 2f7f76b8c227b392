namespace Reelhouse.Spark.Worker.Spark42;

/// <summary>What the JVM says about a task before its data.</summary>
/// <param name="Partition">The partition's index.</param>
/// <param name="Context">Spark's task context, as JSON.</param>
/// <param name="FilesFolder">Where the files shipped with the job lie.</param>
/// <param name="Files">Their names in it.</param>
/// <param name="Broadcasts">Where the values of broadcasts lie, by id.</param>
/// <param name="EvalType">How data and functions go together.</param>
/// <param name="RunnerSettings">Spark's settings, by name.</param>
/// <param name="EvalSettings">Settings of this evaluation, by name.</param>
/// <param name="Udfs">The functions, in the order of their result columns.</param>
internal sealed record TaskRequest(
    int Partition,
    string Context,
    string FilesFolder,
    IReadOnlyList<string> Files,
    IReadOnlyDictionary<long, string> Broadcasts,
    int EvalType,
    IReadOnlyDictionary<string, string> RunnerSettings,
    IReadOnlyDictionary<string, string> EvalSettings,
    IReadOnlyList<UdfCall> Udfs);

/// <summary>A function and the columns it gets.</summary>
/// <param name="Arguments">Offsets into the input's columns; of grouped data, lengths and key counts too.</param>
/// <param name="Commands">What to call, innermost first: each is given what the one before it gave.</param>
internal sealed record UdfCall(IReadOnlyList<UdfArgument> Arguments, IReadOnlyList<byte[]> Commands);

/// <summary>An argument: a column's offset, and the parameter that SQL named for it.</summary>
internal readonly record struct UdfArgument(int Offset, string? Parameter = null);
