namespace Reelhouse.Orchestration.Ledger;

/// <summary>One step of the ledger's schema; steps are only ever added, and applied in the order of their names.</summary>
internal sealed record Migration(string Name, string Sql)
{
    private const string Folder = "Migrations/";

    public static IReadOnlyList<Migration> All { get; } =
    [
        .. typeof(Migration).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name => new Migration(name[Folder.Length..], Read(name))),
    ];

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(Migration).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
