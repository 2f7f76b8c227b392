namespace Reelhouse.Jobs;

/// <summary>The folder with the files that the collectors deliver: titles, user base, Telco churn.</summary>
internal sealed record DataSettings(string Folder);
