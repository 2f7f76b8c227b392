namespace Reelhouse.Jobs.Reports.Pages;

/// <summary>A table as the page writes it: text in every cell, numbers flush right.</summary>
internal sealed record DataTable(IReadOnlyList<DataTable.Cell> Headings, IReadOnlyList<IReadOnlyList<DataTable.Cell>> Rows)
{
    public static DataTable Of<T>(IEnumerable<T> rows, params Column<T>[] columns) => new(
        [.. columns.Select(column => new Cell(column.Heading, column.IsNumber))],
        [.. rows.Select(row => columns.Select(column => new Cell(column.Text(row), column.IsNumber)).ToList())]);

    internal sealed record Cell(string Text, bool IsNumber);
}

/// <summary>A table's column: its heading and what it shows of a row.</summary>
internal sealed record Column<T>(string Heading, Func<T, string> Text, bool IsNumber = false);
