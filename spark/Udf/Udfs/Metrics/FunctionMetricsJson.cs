using System.Text.Json.Serialization;
using Reelhouse.Spark.Sql.Metrics;

namespace Reelhouse.Spark.Udfs.Metrics;

/// <summary>How what a task measured goes to the client.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(FunctionMetric[]))]
internal sealed partial class FunctionMetricsJson : JsonSerializerContext;
