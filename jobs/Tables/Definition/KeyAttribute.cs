namespace Reelhouse.Jobs.Tables;

/// <summary>The column is part of the row's key and never null.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class KeyAttribute : Attribute;
