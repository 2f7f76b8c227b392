using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using Fluid;
using Microsoft.Extensions.FileProviders;

namespace Reelhouse.Jobs.Reports.Pages;

/// <summary>The reports' Liquid templates, embedded in the program. What they print is HTML-encoded, and a name they misspell is an error.</summary>
internal static class ReportTemplates
{
    private static readonly FluidParser Parser = new();
    private static readonly EmbeddedFileProvider Files = new(typeof(ReportTemplates).Assembly, "Reelhouse.Jobs.Reports");
    private static readonly ConcurrentDictionary<string, IFluidTemplate> Parsed = new();

    private static readonly TemplateOptions Options = new()
    {
        FileProvider = Files,
        MemberAccessStrategy = new UnsafeMemberAccessStrategy { MemberNameStrategy = MemberNameStrategies.SnakeCase },
        CultureInfo = CultureInfo.InvariantCulture,
        StrictVariables = true,
        StrictFilters = true,
    };

    /// <summary>The text that a template makes of a model whose properties it names in snake_case.</summary>
    public static string Render(string path, object model) =>
        Parsed.GetOrAdd(path, Parse).Render(new TemplateContext(model, Options), HtmlEncoder.Default);

    private static IFluidTemplate Parse(string path) => Parser.Parse(Text(path));

    /// <summary>An embedded file as it is.</summary>
    public static string Text(string path)
    {
        using var reader = new StreamReader(Files.GetFileInfo(path).CreateReadStream());
        return reader.ReadToEnd();
    }
}
