using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimCountry;

/// <summary>What is judged: a country that a title or a subscriber names.</summary>
internal sealed record CountryMention([Key] string Country, bool IsOfTitle);
