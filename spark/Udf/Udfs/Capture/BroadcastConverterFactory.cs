using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Reelhouse.Spark.Udfs.Capture;

/// <summary>Writes a captured broadcast as the name of its file.</summary>
internal sealed class BroadcastConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Broadcast<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<TBroadcast> : JsonConverter<TBroadcast>
        where TBroadcast : class, IBroadcast
    {
        public override TBroadcast Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => (TBroadcast)Activator.CreateInstance(
            typeof(TBroadcast), BindingFlags.NonPublic | BindingFlags.Instance, null, [reader.GetString()], null)!;

        public override void Write(Utf8JsonWriter writer, TBroadcast value, JsonSerializerOptions options) => writer.WriteStringValue(value.File);
    }
}
