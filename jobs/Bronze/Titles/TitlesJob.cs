namespace Reelhouse.Jobs.Bronze.Titles;

/// <summary>Takes each delivered catalogue once.</summary>
internal sealed class TitlesJob() : LandedFilesJob<DeliveredTitle>("titles");
