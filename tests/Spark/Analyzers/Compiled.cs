using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Reelhouse.Spark.Analyzers;

namespace Reelhouse.Spark.Tests.Analyzers;

/// <summary>Source text as a program that refers to the client: what the analyzer says of it, and what it does.</summary>
internal sealed class Compiled
{
    private const string Usings = """
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Reelhouse.Spark.Sql;
        using Reelhouse.Spark.Udfs;
        using static Reelhouse.Spark.Sql.Functions;

        """;

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(file => MetadataReference.CreateFromFile(file))];

    private readonly CSharpCompilation _compilation;

    public Compiled(string source) => _compilation = CSharpCompilation.Create(
        $"compiled-{Guid.NewGuid():n}", [CSharpSyntaxTree.ParseText(Usings + source, new(LanguageVersion.Preview))], References,
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public async Task<ImmutableArray<Diagnostic>> FindingsAsync() =>
        await _compilation.WithAnalyzers([new ShippedFunctionAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

    /// <summary>The assembly, loaded.</summary>
    public Assembly Load()
    {
        using var image = new MemoryStream();
        var emitted = _compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        image.Position = 0;
        return new AssemblyLoadContext(_compilation.AssemblyName).LoadFromStream(image);
    }

    /// <summary>The text that a finding points at.</summary>
    public static string TextOf(Diagnostic finding) => finding.Location.SourceTree!.GetText().ToString(finding.Location.SourceSpan);
}
