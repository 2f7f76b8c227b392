using System.Text;

namespace Reelhouse.Spark.Rows.Records;

/// <summary>Pairs the names of columns (snake_case) with those of .NET members (PascalCase).</summary>
internal static class ColumnNames
{
    /// <summary>The column for a member: its own name, its snake_case form, or the only one that differs in case and underscores alone; -1 without one.</summary>
    public static int Find(IReadOnlyList<string> columns, string member)
    {
        var exact = IndexOf(columns, member);
        if (exact < 0)
        {
            exact = IndexOf(columns, ToSnakeCase(member));
        }

        if (exact >= 0)
        {
            return exact;
        }

        var bare = Bare(member);
        var alike = Enumerable.Range(0, columns.Count).Where(index => Bare(columns[index]) == bare).ToList();
        return alike.Count == 1 ? alike[0] : -1;
    }

    /// <summary><c>TitleId</c> becomes <c>title_id</c>, <c>ISPName</c> becomes <c>isp_name</c>.</summary>
    public static string ToSnakeCase(string member)
    {
        var text = new StringBuilder(member.Length + 8);
        for (var i = 0; i < member.Length; i++)
        {
            if (char.IsUpper(member[i]) && i > 0 && StartsWord(member, i))
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(member[i]));
        }

        return text.ToString();
    }

    private static bool StartsWord(string member, int i) =>
        member[i - 1] != '_' && (!char.IsUpper(member[i - 1]) || (i + 1 < member.Length && char.IsLower(member[i + 1])));

    private static string Bare(string name) => name.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    private static int IndexOf(IReadOnlyList<string> columns, string name)
    {
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] == name)
            {
                return i;
            }
        }

        return -1;
    }
}
