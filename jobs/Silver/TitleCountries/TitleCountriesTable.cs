using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.TitleCountries;

/// <summary>One row per title and country. A title whose row is bad in another column is here too: its countries are still right.</summary>
[Table("silver.title_countries", Owner = "content", Grain = "A country that a title was made in, as last delivered")]
internal sealed record TitleCountry(
    [Key] string TitleId,
    [Key] string Country);
