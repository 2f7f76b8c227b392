using System.Globalization;
using Dapper;
using Microsoft.Data.Sqlite;
using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;

namespace Reelhouse.Orchestration.Ledger;

/// <summary>The ledger's SQLite file: created and brought to the present schema when it is opened.</summary>
internal sealed class LedgerDatabase
{
    private readonly string _connectionString;

    private LedgerDatabase(string file) => _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = file,
        ForeignKeys = true,
        DefaultTimeout = 10,
    }.ToString();

    public static LedgerDatabase Open(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var database = new LedgerDatabase(file);
        try
        {
            database.Migrate(file);
        }
        catch (SqliteException e)
        {
            const string Way = "move the file away; the tables do not depend on it";
            throw new CommandException(new JobError("the ledger cannot be opened", file, e.Message, Way), cause: e);
        }

        return database;
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        return connection;
    }

    private void Migrate(string file)
    {
        using var connection = Connect();
        connection.Execute("pragma journal_mode = wal");
        var scripts = Migration.All;
        if (VersionOf(connection) == scripts.Count) return;
        using var transaction = connection.BeginTransaction(deferred: false);
        var version = VersionOf(connection);
        if (version > scripts.Count) throw Newer(file, version, scripts.Count);
        foreach (var script in scripts.Skip(version)) connection.Execute(script.Sql, transaction: transaction);
        connection.Execute(string.Create(CultureInfo.InvariantCulture, $"pragma user_version = {scripts.Count}"), transaction: transaction);
        transaction.Commit();
    }

    private static int VersionOf(SqliteConnection connection) => connection.ExecuteScalar<int>("pragma user_version");

    private static CommandException Newer(string file, int version, int known) => new(new JobError(
        $"the ledger has schema {version}, this command knows schemas up to {known}",
        file,
        "a newer Reelhouse wrote it",
        "use that version, or another --home"));
}
