using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Reelhouse.Registry;

/// <summary>The description beside a model's file by which MLflow knows the folder as a model. See https://mlflow.org/docs/latest/ml/model.</summary>
internal static class MLmodel
{
    public const string FileName = "MLmodel";

    /// <summary>The folder for a model among a run's artifacts. A run may have several models, and several files for one.</summary>
    public static string FolderOf(string name, string sha256) => $"models/{name}-{sha256[..12]}";

    /// <exception cref="ModelRegistryException">The signature is no JSON.</exception>
    public static byte[] Write(string name, string runId, ModelFile file, string sha256, DateTimeOffset createdAt)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"artifact_path: {Quoted(FolderOf(name, sha256))}\n");
        text.Append(CultureInfo.InvariantCulture, $"flavors:\n  reelhouse:\n    data: {Quoted(file.FileName)}\n    sha256: {Quoted(sha256)}\n");
        text.Append(CultureInfo.InvariantCulture, $"model_size_bytes: {file.Content.Length}\n");
        text.Append(CultureInfo.InvariantCulture, $"run_id: {Quoted(runId)}\n");
        if (file.Signature is { } signature)
        {
            text.Append(CultureInfo.InvariantCulture, $"signature:\n  inputs: {Quoted(Json(signature.Inputs))}\n  outputs: {Quoted(Json(signature.Outputs))}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"utc_time_created: '{createdAt.UtcDateTime:yyyy-MM-dd HH:mm:ss.ffffff}'\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    // On one line, as YAML's quotes want it.
    private static string Json(string json)
    {
        try
        {
            return JsonNode.Parse(json)?.ToJsonString() ?? "null";
        }
        catch (System.Text.Json.JsonException wrong)
        {
            throw new ModelRegistryException($"The model's signature is no JSON: {wrong.Message}", wrong);
        }
    }

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
