using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Gold.DimCountry;

/// <summary>One row per country that a title was made in or a subscriber lives in.</summary>
[Table("gold.dim_country", Owner = "content", Grain = "A country")]
internal sealed record CountryRow(
    [Key] string Country,
    [Doc("Titles made there")] long TitleCount,
    [Doc("Subscribers who live there")] long SubscriberCount);
