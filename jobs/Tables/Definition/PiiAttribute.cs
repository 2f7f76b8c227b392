namespace Reelhouse.Jobs.Tables;

/// <summary>The column says something about a person; erasure, masks and reports go by it.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class PiiAttribute : Attribute;
