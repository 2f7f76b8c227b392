namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>The countries of the sample's user base.</summary>
internal static class Places
{
    private static readonly string[] Brands = ["Northline", "Cablevia", "Skylink", "Fibrano"];

    private static readonly Dictionary<string, Place> Known = new[]
    {
        Of("United States", "US", -6, "New York", "Los Angeles", "Chicago", "Houston", "Phoenix", "Seattle"),
        Of("Spain", "ES", 1, "Madrid", "Barcelona", "Valencia", "Sevilla"),
        Of("Canada", "CA", -5, "Toronto", "Montréal", "Vancouver", "Calgary"),
        Of("United Kingdom", "UK", 0, "London", "Manchester", "Glasgow", "Birmingham"),
        Of("Australia", "AU", 10, "Sydney", "Melbourne", "Brisbane", "Perth"),
        Of("Germany", "DE", 1, "Berlin", "Hamburg", "München", "Köln"),
        Of("France", "FR", 1, "Paris", "Lyon", "Marseille", "Lille"),
        Of("Brazil", "BR", -3, "São Paulo", "Rio de Janeiro", "Salvador", "Belo Horizonte"),
        Of("Mexico", "MX", -6, "Ciudad de México", "Guadalajara", "Monterrey"),
        Of("Italy", "IT", 1, "Roma", "Milano", "Napoli", "Torino"),
    }.ToDictionary(place => place.Country);

    /// <summary>The place by its country's name; one we do not know is a single city on UTC.</summary>
    public static Place Of(string country) => Known.TryGetValue(country, out var place) ? place : new(country, 0, [country], Brands);

    private static Place Of(string country, string code, int utcOffsetHours, params string[] cities) =>
        new(country, utcOffsetHours, cities, [.. Brands.Select(brand => $"{brand} {code}")]);
}
