using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.KpiCountryComparisonByQuarter;

/// <summary>What is judged: a country of a title, with the day the catalogue took the title in.</summary>
internal sealed record AddedTitle([Key] string TitleId, [Key] string Country, DateOnly? AddedDate, bool IsCompared);
