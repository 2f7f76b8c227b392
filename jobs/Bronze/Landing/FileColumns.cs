using System.Reflection;
using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Bronze;

/// <summary>The columns of a landed file: their names in its header, and those in the table.</summary>
internal static class FileColumns
{
    public static IReadOnlyList<(string Header, string Column)> Of<TRow>() =>
    [
        .. typeof(TRow).GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)!.GetParameters()
            .Select(parameter => (parameter.GetCustomAttribute<HeaderAttribute>()?.Name, Column: ColumnName.Of(parameter.Name!)))
            .Where(each => each.Name is not null)
            .Select(each => (each.Name!, each.Column)),
    ];
}
