using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Benchmarks.Results;

/// <summary>Measurements for programs: a list of <c>{ measure, ours, peer, ratio, target, met }</c>.</summary>
internal static class MeasurementJson
{
    private static readonly MeasurementContext Context = new(new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // "≥" stays readable.
    });

    public static string Write(IEnumerable<Measurement> measurements) => JsonSerializer.Serialize(
        [.. measurements.Select(each => new MeasurementObject(each.Measure, Round(each.Ours), Round(each.Peer), Round(each.Ratio), each.Target.ToString(), each.Met))],
        Context.MeasurementObjectArray);

    private static double Round(double value) => Math.Round(value, 4);

    private static double? Round(double? value) => value is { } number ? Round(number) : null;
}

internal sealed record MeasurementObject(string Measure, double Ours, double? Peer, double? Ratio, string Target, bool? Met);

[JsonSerializable(typeof(MeasurementObject[]))]
internal sealed partial class MeasurementContext : JsonSerializerContext;
