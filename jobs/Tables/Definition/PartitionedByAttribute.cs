namespace Reelhouse.Jobs.Tables;

/// <summary>The table is laid out in a folder per value of this column.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PartitionedByAttribute : Attribute;
