using System.Collections.Concurrent;
using Reelhouse.Spark;
using Reelhouse.Spark.Sql;

namespace Reelhouse.Jobs.Tables;

/// <summary>Makes schemas and tables once per process, and a table anew when its definition has moved on.</summary>
internal sealed class LakeCatalog(LakeSession session, string root)
{
    private const string NonEmptyLocation = "DELTA_CREATE_TABLE_WITH_NON_EMPTY_LOCATION";

    private readonly ConcurrentDictionary<string, Task<HashSet<string>>> _schemas = new();
    private readonly ConcurrentDictionary<string, Task> _tables = new();
    private readonly ConcurrentDictionary<string, Task> _grown = new();
    private readonly ConcurrentDictionary<string, bool> _created = new();

    public Task EnsureAsync(TableDefinition table, CancellationToken cancellationToken) =>
        OnceAsync(_tables, table.Name, () => CreateIfMissingAsync(table, cancellationToken));

    /// <summary>Replaces a derived table whose columns are those of another version of its definition; its rows are about to be made anew.</summary>
    public async Task ReplaceIfOutdatedAsync(TableDefinition table, CancellationToken cancellationToken)
    {
        if (_created.ContainsKey(table.Name) || await VersionAsync(table, cancellationToken).ConfigureAwait(false) == table.Version) return;
        await SqlAsync(TableDdl.Replace(table, root), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Makes the table if it is missing; one whose columns are those of an earlier version of its definition keeps its rows, and gets the columns that it lacks.</summary>
    /// <exception cref="JobException">The rows that are there cannot be kept so.</exception>
    public async Task EnsureGrownAsync(TableDefinition table, CancellationToken cancellationToken)
    {
        await EnsureAsync(table, cancellationToken).ConfigureAwait(false);
        if (!_created.ContainsKey(table.Name)) await OnceAsync(_grown, table.Name, () => GrowAsync(table, cancellationToken)).ConfigureAwait(false);
    }

    private async Task GrowAsync(TableDefinition table, CancellationToken cancellationToken)
    {
        if (await VersionAsync(table, cancellationToken).ConfigureAwait(false) >= table.Version) return;
        var growth = await LackingAsync(table, cancellationToken).ConfigureAwait(false);
        if (growth.Added.Count > 0) await AddColumnsAsync(table, growth.Added, cancellationToken).ConfigureAwait(false);
        foreach (var column in growth.Loosened) await SqlAsync(TableDdl.DropNotNull(table, column), cancellationToken).ConfigureAwait(false);
        await SqlAsync(TableDdl.SetProperties(table), cancellationToken).ConfigureAwait(false);
    }

    private async Task AddColumnsAsync(TableDefinition table, IReadOnlyList<ColumnDefinition> columns, CancellationToken cancellationToken)
    {
        try
        {
            await SqlAsync(TableDdl.AddColumns(table, columns), cancellationToken).ConfigureAwait(false);
        }
        catch (SparkException)
        {
            // Another process may have been quicker.
            if ((await LackingAsync(table, cancellationToken).ConfigureAwait(false)).Added.Count > 0) throw;
        }
    }

    private async Task<TableGrowth> LackingAsync(TableDefinition table, CancellationToken cancellationToken)
    {
        var spark = await session.GetAsync(cancellationToken).ConfigureAwait(false);
        return TableGrowth.Of(table, await spark.Table(table.Name).SchemaAsync(cancellationToken).ConfigureAwait(false), root);
    }

    private async Task<int> VersionAsync(TableDefinition table, CancellationToken cancellationToken)
    {
        var rows = await SqlAsync($"SHOW TBLPROPERTIES {table.Name} ('{TableDdl.VersionProperty}')", cancellationToken).ConfigureAwait(false);
        return int.TryParse(rows[0].GetAs<string>("value"), out var version) ? version : 0;
    }

    /// <summary>Does it once in the process; what failed is done again by who asks next.</summary>
    private static async Task OnceAsync(ConcurrentDictionary<string, Task> done, string table, Func<Task> make)
    {
        var making = done.GetOrAdd(table, _ => make());
        try
        {
            await making.ConfigureAwait(false);
        }
        catch
        {
            done.TryRemove(new(table, making));
            throw;
        }
    }

    private async Task CreateIfMissingAsync(TableDefinition table, CancellationToken cancellationToken)
    {
        var known = await _schemas.GetOrAdd(table.Schema, schema => TablesOfAsync(schema, cancellationToken)).ConfigureAwait(false);
        if (known.Contains(table.Entity)) return;
        await CreateAsync(table, cancellationToken).ConfigureAwait(false);
        _created[table.Name] = true;
    }

    private async Task CreateAsync(TableDefinition table, CancellationToken cancellationToken)
    {
        try
        {
            await SqlAsync(TableDdl.Create(table, root), cancellationToken).ConfigureAwait(false);
        }
        catch (SparkException refused) when (refused.ErrorClass == NonEmptyLocation && HalfMadeFolder.Remove(TableDdl.Location(table, root)))
        {
            await SqlAsync(TableDdl.Create(table, root), cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HashSet<string>> TablesOfAsync(string schema, CancellationToken cancellationToken)
    {
        await SqlAsync(TableDdl.CreateSchema(schema), cancellationToken).ConfigureAwait(false);
        var tables = await SqlAsync($"SHOW TABLES IN {schema}", cancellationToken).ConfigureAwait(false);
        return [.. tables.Select(row => row.GetAs<string>("tableName"))];
    }

    private async Task<IReadOnlyList<Row>> SqlAsync(string statement, CancellationToken cancellationToken)
    {
        var spark = await session.GetAsync(cancellationToken).ConfigureAwait(false);
        var frame = await spark.SqlAsync(statement, cancellationToken).ConfigureAwait(false);
        return await frame.CollectAsync(cancellationToken).ConfigureAwait(false);
    }
}
