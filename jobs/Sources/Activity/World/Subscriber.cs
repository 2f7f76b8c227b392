namespace Reelhouse.Jobs.Sources.Activity;

/// <summary>A row of the user base that can be read: its id is nobody else's, and its date, price and age are a date, a price and an age.</summary>
internal sealed record Subscriber(
    string Id, string Plan, int MonthlyCents, DateOnly JoinDate, string Country, int Age, string Gender, string Device);
