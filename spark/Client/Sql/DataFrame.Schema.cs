using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Types;
using Proto = Spark.Connect;
using ExplainMode = Spark.Connect.AnalyzePlanRequest.Types.Explain.Types.ExplainMode;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    private StructType? _schema;

    /// <summary>The columns' names and types; asks the server once.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<StructType> SchemaAsync(CancellationToken cancellationToken = default) => _schema ??= DataTypeReader.ReadStruct(
        (await AnalyzeAsync(new() { Schema = new() { Plan = Plan } }, cancellationToken).ConfigureAwait(false)).Schema.Schema_.Struct);

    /// <summary>The columns, their types and whether they may be null, as a tree of text.</summary>
    /// <param name="level">How deep; all the way when null.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<string> TreeStringAsync(int? level = null, CancellationToken cancellationToken = default)
    {
        var request = new Proto.AnalyzePlanRequest { TreeString = new() { Plan = Plan } };
        if (level is { } depth) request.TreeString.Level = depth;
        return (await AnalyzeAsync(request, cancellationToken).ConfigureAwait(false)).TreeString.TreeString_;
    }

    /// <summary>How Spark would compute the rows.</summary>
    /// <param name="mode"><c>simple</c> (the default), <c>extended</c>, <c>codegen</c>, <c>cost</c> or <c>formatted</c>.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">The mode is another.</exception>
    public async Task<string> ExplainStringAsync(string mode = "simple", CancellationToken cancellationToken = default)
    {
        var explain = new Proto.AnalyzePlanRequest.Types.Explain { Plan = Plan, ExplainMode = ModeOf(mode) };
        return (await AnalyzeAsync(new() { Explain = explain }, cancellationToken).ConfigureAwait(false)).Explain.ExplainString;
    }

    /// <summary>Whether the rows can be had without executors.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<bool> IsLocalAsync(CancellationToken cancellationToken = default) =>
        (await AnalyzeAsync(new() { IsLocal = new() { Plan = Plan } }, cancellationToken).ConfigureAwait(false)).IsLocal.IsLocal_;

    /// <summary>Whether the rows come from a stream, so that only a streaming query can compute them.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<bool> IsStreamingAsync(CancellationToken cancellationToken = default) =>
        (await AnalyzeAsync(new() { IsStreaming = new() { Plan = Plan } }, cancellationToken).ConfigureAwait(false)).IsStreaming.IsStreaming_;

    /// <summary>The files that the rows come from, as far as Spark can tell.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<IReadOnlyList<string>> InputFilesAsync(CancellationToken cancellationToken = default) =>
        (await AnalyzeAsync(new() { InputFiles = new() { Plan = Plan } }, cancellationToken).ConfigureAwait(false)).InputFiles.Files;

    /// <summary>Whether two data frames have the same plan, so that they give the same rows.</summary>
    /// <param name="other">The other data frame.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<bool> SameSemanticsAsync(DataFrame other, CancellationToken cancellationToken = default)
    {
        var request = new Proto.AnalyzePlanRequest { SameSemantics = new() { TargetPlan = Plan, OtherPlan = SameSession(other).Plan } };
        return (await AnalyzeAsync(request, cancellationToken).ConfigureAwait(false)).SameSemantics.Result;
    }

    /// <summary>A hash of the plan that is equal where <see cref="SameSemanticsAsync"/> is true.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async Task<int> SemanticHashAsync(CancellationToken cancellationToken = default) =>
        (await AnalyzeAsync(new() { SemanticHash = new() { Plan = Plan } }, cancellationToken).ConfigureAwait(false)).SemanticHash.Result;

    /// <summary>Whether the rows come from a stream; asks the server.</summary>
    public bool IsStreaming() => Blocking.Run(() => IsStreamingAsync());

    /// <summary>Whether the rows can be had without executors; asks the server.</summary>
    public bool IsLocal() => Blocking.Run(() => IsLocalAsync());

    /// <summary>The files that the rows come from, as far as Spark can tell; asks the server.</summary>
    public IReadOnlyList<string> InputFiles() => Blocking.Run(() => InputFilesAsync());

    /// <summary>Whether two data frames have the same plan; asks the server.</summary>
    /// <param name="other">The other data frame.</param>
    public bool SameSemantics(DataFrame other) => Blocking.Run(() => SameSemanticsAsync(other));

    /// <summary>A hash of the plan; asks the server.</summary>
    public int SemanticHash() => Blocking.Run(() => SemanticHashAsync());

    /// <summary>The columns' names and types; asks the server once.</summary>
    public StructType Schema() => Blocking.Run(() => SchemaAsync());

    /// <summary>The columns' names; asks the server once.</summary>
    public IReadOnlyList<string> Columns() => Schema().FieldNames;

    /// <summary>The columns' names with their types in short; asks the server once.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> DTypes() =>
        [.. Schema().Fields.Select(field => KeyValuePair.Create(field.Name, field.DataType.SimpleString))];

    /// <summary>Prints the columns, their types and whether they may be null, as a tree.</summary>
    /// <param name="level">How deep; all the way when null.</param>
    public void PrintSchema(int? level = null) => StandardOutput.Write(Blocking.Run(() => TreeStringAsync(level)));

    /// <summary>Prints how Spark would compute the rows.</summary>
    /// <param name="extended">Whether the logical plans are printed too; not by default.</param>
    public void Explain(bool extended = false) => Explain(extended ? "extended" : "simple");

    /// <summary>Prints how Spark would compute the rows.</summary>
    /// <param name="mode"><c>simple</c>, <c>extended</c>, <c>codegen</c>, <c>cost</c> or <c>formatted</c>.</param>
    public void Explain(string mode) => StandardOutput.Write(Blocking.Run(() => ExplainStringAsync(mode)));

    private Task<Proto.AnalyzePlanResponse> AnalyzeAsync(Proto.AnalyzePlanRequest request, CancellationToken cancellationToken) =>
        Session.Client.AnalyzeAsync(request, cancellationToken);

    private static ExplainMode ModeOf(string mode) => mode.ToLowerInvariant() switch
    {
        "simple" => ExplainMode.Simple,
        "extended" => ExplainMode.Extended,
        "codegen" => ExplainMode.Codegen,
        "cost" => ExplainMode.Cost,
        "formatted" => ExplainMode.Formatted,
        _ => throw new ArgumentException($"'{mode}' is not an explain mode; use simple, extended, codegen, cost or formatted.", nameof(mode)),
    };
}
