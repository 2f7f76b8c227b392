using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds what is asked of the catalog.</summary>
internal static class Catalogs
{
    public static Proto.Catalog ListCatalogs(string? pattern)
    {
        var list = new Proto.ListCatalogs();
        if (pattern is not null) list.Pattern = pattern;
        return new() { ListCatalogs = list };
    }

    public static Proto.Catalog ListDatabases(string? pattern)
    {
        var list = new Proto.ListDatabases();
        if (pattern is not null) list.Pattern = pattern;
        return new() { ListDatabases = list };
    }

    public static Proto.Catalog ListTables(string? database, string? pattern)
    {
        var list = new Proto.ListTables();
        if (database is not null) list.DbName = database;
        if (pattern is not null) list.Pattern = pattern;
        return new() { ListTables = list };
    }

    public static Proto.Catalog ListViews(string? database, string? pattern)
    {
        var list = new Proto.ListViews();
        if (database is not null) list.DbName = database;
        if (pattern is not null) list.Pattern = pattern;
        return new() { ListViews = list };
    }

    public static Proto.Catalog ListFunctions(string? database, string? pattern)
    {
        var list = new Proto.ListFunctions();
        if (database is not null) list.DbName = database;
        if (pattern is not null) list.Pattern = pattern;
        return new() { ListFunctions = list };
    }

    public static Proto.Catalog CreateTable(
        string name, string? path, string? source, string? description, Proto.DataType? schema, IEnumerable<KeyValuePair<string, string>> options)
    {
        var create = new Proto.CreateTable { TableName = name, Schema = schema };
        if (path is not null) create.Path = path;
        if (source is not null) create.Source = source;
        if (description is not null) create.Description = description;
        foreach (var (key, value) in options)
            create.Options[key] = value;
        return new() { CreateTable = create };
    }

    public static Proto.Catalog CreateDatabase(string name, bool ifNotExists, IEnumerable<KeyValuePair<string, string>> properties)
    {
        var create = new Proto.CreateDatabase { DbName = name, IfNotExists = ifNotExists };
        foreach (var (key, value) in properties)
            create.Properties[key] = value;
        return new() { CreateDatabase = create };
    }
}
