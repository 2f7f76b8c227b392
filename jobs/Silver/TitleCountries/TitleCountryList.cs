using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.TitleCountries;

/// <summary>What is judged: a delivered title with all its countries.</summary>
internal sealed record TitleCountryList(
    [Key] string TitleId,
    IReadOnlyList<string> Countries);
