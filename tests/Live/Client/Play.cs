namespace Reelhouse.Live.Tests.Client;

/// <summary>What subscribers watched: the rows of these tests.</summary>
public sealed record Play(long Id, string Subscriber, string? Title, int Seconds, DateOnly Day)
{
    public static readonly Play[] All =
    [
        new(1, "ada", "Dhh", 100, new(2023, 7, 1)),
        new(2, "ada", "Greenleaf", 50, new(2023, 7, 2)),
        new(3, "bob", "Dhh", 70, new(2023, 7, 1)),
        new(4, "bob", null, 5, new(2023, 7, 3)),
    ];
}
