using System.ComponentModel;

namespace Reelhouse.Jobs.Tables;

/// <summary>One line on a column, which the catalogue shows as its comment.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class DocAttribute(string text) : DescriptionAttribute(text);
