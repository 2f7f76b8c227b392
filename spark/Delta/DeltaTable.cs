using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Delta;

/// <summary>
/// A Delta table: its rows, its history, and what changes it. All of it goes through SQL.
/// See https://docs.delta.io/latest/delta-update.html.
/// </summary>
/// <remarks>
/// Delta's SQL parser for Spark 4.2 loses parameters unless <c>spark.sql.legacy.parameterSubstitution.constantsOnly</c> is <c>true</c>;
/// where a server is not set so, set it in the session.
/// </remarks>
public sealed partial class DeltaTable
{
    private readonly string? _path;

    private DeltaTable(SparkSession session, string identifier, string? path, string alias = "target")
    {
        Session = session;
        Identifier = identifier;
        AliasName = alias;
        _path = path;
    }

    internal SparkSession Session { get; }

    /// <summary>The table as SQL names it.</summary>
    internal string Identifier { get; }

    internal string AliasName { get; }

    /// <summary>The table of this name.</summary>
    /// <param name="session">The session.</param>
    /// <param name="name">Its name, which may be qualified by catalog and database.</param>
    /// <exception cref="ArgumentException">The name is empty or a backtick in it is not closed.</exception>
    public static DeltaTable ForName(SparkSession session, string name) => new(session, SqlIdentifier.OfTable(name), null);

    /// <summary>The table at a path.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">Its folder or URI.</param>
    public static DeltaTable ForPath(SparkSession session, string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(session, SqlIdentifier.OfPath(path), path);
    }

    /// <summary>Whether there is a Delta table at a path.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">The folder or URI.</param>
    /// <param name="cancellationToken">Cancels the question.</param>
    public static async Task<bool> IsDeltaTableAsync(SparkSession session, string path, CancellationToken cancellationToken = default)
    {
        try
        {
            await ForPath(session, path).DetailAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (SparkException exception) when (IsNoTable(exception))
        {
            return false;
        }
    }

    /// <summary>The table under a name, by which a merge's condition tells it from the source; <c>target</c> when not said.</summary>
    /// <param name="alias">The name.</param>
    public DeltaTable As(string alias) => new(Session, Identifier, _path, alias);

    /// <summary>The table under a name; the same as <see cref="As"/>.</summary>
    /// <param name="alias">The name.</param>
    public DeltaTable Alias(string alias) => As(alias);

    /// <summary>The table's rows.</summary>
    public DataFrame ToDF() => _path is null ? Session.Table(Identifier) : Session.Read().Format("delta").Load(_path);

    /// <summary>The table's rows as they were in a version.</summary>
    /// <param name="version">The version's number.</param>
    public DataFrame ToDF(long version) => _path is null
        ? Session.Read().Option("versionAsOf", version).Table(Identifier)
        : Session.Read().Format("delta").Option("versionAsOf", version).Load(_path);

    internal Task<DataFrame> RunAsync(
        string sql, IEnumerable<KeyValuePair<string, object?>>? args = null, CancellationToken cancellationToken = default) =>
        Session.SqlAsync(sql, args ?? [], cancellationToken);

    private static bool IsNoTable(SparkException exception) =>
        exception.ErrorClass is "DELTA_MISSING_DELTA_TABLE" or "DELTA_TABLE_NOT_FOUND" or "DELTA_ONLY_OPERATION" or "TABLE_OR_VIEW_NOT_FOUND"
            or "DELTA_PATH_DOES_NOT_EXIST" or "DELTA_TABLE_ONLY_OPERATION";
}
