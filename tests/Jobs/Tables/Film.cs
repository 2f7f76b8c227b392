using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Tests.Tables;

/// <summary>A table of no house, with a column of every kind.</summary>
[Table("silver.films", Version = 3, Owner = "content", Grain = "A film's print")]
internal sealed record Film(
    [Key, Doc("What the archive's label says")] string FilmId,
    [Key] int PrintNumber,
    string Name,
    string? Director,
    DateOnly? ShownDate,
    DateTimeOffset? LentAt,
    decimal PriceUsd,
    [Decimal(9, 4)] decimal? Share,
    [Pii] string? LentTo,
    bool IsLost,
    double? Score,
    long ViewerCount,
    [PartitionedBy] int Year,
    FilmColour Colour,
    IReadOnlyList<string>? Genres);
