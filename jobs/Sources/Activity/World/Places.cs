namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>The countries of the sample's user base.</summary>
internal static class Places
{
    /// <summary>Internet providers (invented); each serves every country.</summary>
    public static readonly string[] Isps = ["Northline", "Cablevia", "Skylink", "Fibrano", "Telmara", "Ondanet"];

    private static readonly Dictionary<string, Place> Known = new[]
    {
        Of("United States", -6, "New York", "Los Angeles", "Chicago", "Houston", "Phoenix", "Seattle"),
        Of("Spain", 1, "Madrid", "Barcelona", "Valencia", "Sevilla"),
        Of("Canada", -5, "Toronto", "Montréal", "Vancouver", "Calgary"),
        Of("United Kingdom", 0, "London", "Manchester", "Glasgow", "Birmingham"),
        Of("Australia", 10, "Sydney", "Melbourne", "Brisbane", "Perth"),
        Of("Germany", 1, "Berlin", "Hamburg", "München", "Köln"),
        Of("France", 1, "Paris", "Lyon", "Marseille", "Lille"),
        Of("Brazil", -3, "São Paulo", "Rio de Janeiro", "Salvador", "Belo Horizonte"),
        Of("Mexico", -6, "Ciudad de México", "Guadalajara", "Monterrey"),
        Of("Italy", 1, "Roma", "Milano", "Napoli", "Torino"),
    }.ToDictionary(place => place.Country);

    /// <summary>The place by its country's name; one we do not know is a single city on UTC.</summary>
    public static Place Of(string country) => Known.TryGetValue(country, out var place) ? place : new(country, 0, [country]);

    private static Place Of(string country, int utcOffsetHours, params string[] cities) => new(country, utcOffsetHours, cities);
}
