using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds relations that have other columns than their input.</summary>
internal static class Projections
{
    public static Proto.Relation Project(Proto.Relation input, IEnumerable<Proto.Expression> expressions) =>
        new() { Project = new() { Input = input, Expressions = { expressions } } };

    public static Proto.Relation WithColumns(
        Proto.Relation input, IEnumerable<KeyValuePair<string, Proto.Expression>> columns, string? metadata = null) =>
        new() { WithColumns = new() { Input = input, Aliases = { columns.Select(column => Alias(column, metadata)) } } };

    public static Proto.Relation Renamed(Proto.Relation input, IEnumerable<KeyValuePair<string, string>> names) =>
        new()
        {
            WithColumnsRenamed = new()
            {
                Input = input,
                Renames = { names.Select(name => new Proto.WithColumnsRenamed.Types.Rename { ColName = name.Key, NewColName = name.Value }) },
            },
        };

    public static Proto.Relation Drop(Proto.Relation input, IEnumerable<Proto.Expression> columns, IEnumerable<string> names) =>
        new() { Drop = new() { Input = input, Columns = { columns }, ColumnNames = { names } } };

    public static Proto.Relation ToDF(Proto.Relation input, IEnumerable<string> names) =>
        new() { ToDf = new() { Input = input, ColumnNames = { names } } };

    public static Proto.Relation ToSchema(Proto.Relation input, Proto.DataType schema) =>
        new() { ToSchema = new() { Input = input, Schema = schema } };

    public static Proto.Relation Alias(Proto.Relation input, string alias) => new() { SubqueryAlias = new() { Input = input, Alias = alias } };

    public static Proto.Relation Unpivot(
        Proto.Relation input, IEnumerable<Proto.Expression> ids, IEnumerable<Proto.Expression>? values, string variable, string value)
    {
        var unpivot = new Proto.Unpivot { Input = input, Ids = { ids }, VariableColumnName = variable, ValueColumnName = value };
        if (values is not null) unpivot.Values = new() { Values_ = { values } };
        return new() { Unpivot = unpivot };
    }

    public static Proto.Relation Transpose(Proto.Relation input, IEnumerable<Proto.Expression> indexColumns) =>
        new() { Transpose = new() { Input = input, IndexColumns = { indexColumns } } };

    private static Proto.Expression.Types.Alias Alias(KeyValuePair<string, Proto.Expression> column, string? metadata) =>
        Expr.Alias(column.Value, [column.Key], metadata).Alias;
}
