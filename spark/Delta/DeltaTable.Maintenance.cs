using System.Globalization;

namespace Reelhouse.Spark.Delta;

public sealed partial class DeltaTable
{
    /// <summary>Puts the rows of small files together into larger ones, in one commit that changes no row.</summary>
    /// <param name="where">Which partitions, as SQL writes it; all when null.</param>
    /// <param name="zOrderBy">Columns whose near values go into the same files; none by default.</param>
    /// <param name="cancellationToken">Cancels the work on the server.</param>
    public Task OptimizeAsync(string? where = null, IEnumerable<string>? zOrderBy = null, CancellationToken cancellationToken = default)
    {
        var columns = (zOrderBy ?? []).Select(SqlIdentifier.OfColumn).ToList();
        var order = columns.Count > 0 ? $" ZORDER BY ({string.Join(", ", columns)})" : "";
        return RunAsync($"OPTIMIZE {Identifier}{Where(where)}{order}", null, cancellationToken);
    }

    /// <summary>Deletes files that no version younger than the retention needs, so that older versions can no longer be read.</summary>
    /// <param name="retention">How old a file must be; what the table says, else 7 days, when null.</param>
    /// <param name="cancellationToken">Cancels the work on the server.</param>
    public Task VacuumAsync(TimeSpan? retention = null, CancellationToken cancellationToken = default)
    {
        var hours = retention is { } age ? $" RETAIN {age.TotalHours.ToString(CultureInfo.InvariantCulture)} HOURS" : "";
        return RunAsync($"VACUUM {Identifier}{hours}", null, cancellationToken);
    }

    /// <summary>Brings the table back to an older version, in a new commit.</summary>
    /// <param name="version">The version's number.</param>
    /// <param name="cancellationToken">Cancels the work on the server.</param>
    public Task RestoreToVersionAsync(long version, CancellationToken cancellationToken = default) =>
        RunAsync($"RESTORE TABLE {Identifier} TO VERSION AS OF {version}", null, cancellationToken);

    /// <summary>Brings the table back to how it was at a moment, in a new commit.</summary>
    /// <param name="timestamp">The moment.</param>
    /// <param name="cancellationToken">Cancels the work on the server.</param>
    public Task RestoreToTimestampAsync(DateTimeOffset timestamp, CancellationToken cancellationToken = default)
    {
        var moment = timestamp.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);
        return RunAsync($"RESTORE TABLE {Identifier} TO TIMESTAMP AS OF '{moment}'", null, cancellationToken);
    }

    /// <summary>Sets properties of the table.</summary>
    /// <param name="properties">The properties by name.</param>
    /// <param name="cancellationToken">Cancels the work on the server.</param>
    public Task SetPropertiesAsync(IEnumerable<KeyValuePair<string, string>> properties, CancellationToken cancellationToken = default)
    {
        var list = string.Join(", ", properties.Select(property => $"{Quoted(property.Key)} = {Quoted(property.Value)}"));
        return RunAsync($"ALTER TABLE {Identifier} SET TBLPROPERTIES ({list})", null, cancellationToken);
    }

    private static string Quoted(string text) =>
        $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
}
