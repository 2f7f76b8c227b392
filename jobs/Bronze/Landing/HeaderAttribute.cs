namespace Reelhouse.Jobs.Bronze;

/// <summary>The column's name in the header of a landed file.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class HeaderAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}
