using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Spark.FunctionsWriter;

/// <summary>What <c>functions.json</c> holds: every function of PySpark, what it takes and which call it makes.</summary>
internal sealed record Catalogue(
    string Spark,
    [property: JsonPropertyName("by_hand")] IReadOnlyList<string> ByHand,
    IReadOnlyList<CatalogueFunction> Functions)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    public static Catalogue Read(string json) =>
        JsonSerializer.Deserialize<Catalogue>(json, Options) ?? throw new FormatException("The catalogue is empty.");
}

internal sealed record CatalogueFunction(string Name, IReadOnlyList<Parameter> Parameters, IReadOnlyList<Call> Calls);

/// <summary>A parameter; <see cref="Rest"/> when it takes all arguments that are left.</summary>
internal sealed record Parameter(string Name, string Kind, bool Optional = false, bool Rest = false);

/// <summary>The call that so many arguments make.</summary>
internal sealed record Call(int Given, string Function, bool Distinct, IReadOnlyList<Argument> Arguments);

/// <summary>An argument of a call: a parameter's, or a constant.</summary>
internal sealed record Argument(int? Parameter = null, bool? Boolean = null, JsonElement? Literal = null);
