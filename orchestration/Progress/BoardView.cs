using Reelhouse.Orchestration.Ledger;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Reelhouse.Orchestration.Progress;

/// <summary>Draws the board's lines.</summary>
internal static class BoardView
{
    private const int BarCells = 24;

    public static IRenderable Draw(IReadOnlyList<string> warnings, IReadOnlyList<BoardLine> lines) =>
        new Rows([.. warnings.Select(warning => new Markup($"[yellow]warning:[/] {Markup.Escape(warning)}")), Stages(lines)]);

    private static Table Stages(IReadOnlyList<BoardLine> lines)
    {
        var table = new Table().NoBorder().HideHeaders()
            .AddColumn(new TableColumn("").NoWrap())
            .AddColumn(new TableColumn("").NoWrap())
            .AddColumn(new TableColumn(""))
            .AddColumn(new TableColumn("").RightAligned().NoWrap())
            .AddColumn(new TableColumn("").RightAligned().NoWrap());
        foreach (var line in lines)
        {
            table.AddRow(
                new Markup(Mark(line.Outcome)),
                new Text(line.Name),
                Work(line),
                new Text(line.Rows ?? ""),
                new Text(line.Elapsed is { } elapsed ? Figures.Seconds(elapsed) : ""));
        }

        return table;
    }

    private static Markup Work(BoardLine line)
    {
        var work = Markup.Escape(line.Work);
        if (line.Fraction is not { } fraction) return new Markup(line.Outcome == Outcome.Running ? work : $"[grey]{work}[/]");
        var full = (int)Math.Round(Math.Clamp(fraction, 0, 1) * BarCells);
        return new Markup($"[green]{new string('━', full)}[/][grey]{new string('━', BarCells - full)}[/] {work}");
    }

    private static string Mark(Outcome outcome) => outcome switch
    {
        Outcome.Succeeded => "[green]✓[/]",
        Outcome.Failed or Outcome.CheckFailed => "[red]✗[/]",
        Outcome.Interrupted => "[yellow]■[/]",
        Outcome.Running => "[blue]▸[/]",
        _ => "[grey]·[/]",
    };
}
