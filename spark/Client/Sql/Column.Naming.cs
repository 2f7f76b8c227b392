using System.Text.Json.Nodes;
using Reelhouse.Spark.Plans;
using Reelhouse.Spark.Sql.Types;

namespace Reelhouse.Spark.Sql;

public sealed partial class Column
{
    /// <summary>The expression under a name.</summary>
    /// <param name="alias">The name.</param>
    public Column As(string alias) => With(Expr.Alias(Expression, [alias]));

    /// <summary>An expression of several columns under their names.</summary>
    /// <param name="aliases">The names.</param>
    public Column As(IEnumerable<string> aliases) => With(Expr.Alias(Expression, aliases));

    /// <summary>The expression under a name, with metadata for its column.</summary>
    /// <param name="alias">The name.</param>
    /// <param name="metadata">What else is known of the column, as a JSON object.</param>
    public Column As(string alias, JsonObject metadata) => With(Expr.Alias(Expression, [alias], metadata.ToJsonString()));

    /// <summary>The expression under a name; the same as <see cref="As(string)"/>.</summary>
    /// <param name="alias">The name.</param>
    public Column Alias(string alias) => As(alias);

    /// <summary>The expression under a name; the same as <see cref="As(string)"/>.</summary>
    /// <param name="alias">The name.</param>
    public Column Name(string alias) => As(alias);

    /// <summary>The value converted to a type; a value that cannot be is an error while ANSI mode is on, as it is by default.</summary>
    /// <param name="to">The type as SQL writes it, such as <c>decimal(10,2)</c>.</param>
    public Column Cast(string to) => With(Expr.Cast(Expression, to));

    /// <summary>The value converted to a type; a value that cannot be is an error while ANSI mode is on, as it is by default.</summary>
    /// <param name="to">The type.</param>
    public Column Cast(DataType to) => With(Expr.Cast(Expression, DataTypes.ToProto(to)));

    /// <summary>The value converted to a type, or null when it cannot be.</summary>
    /// <param name="to">The type as SQL writes it.</param>
    public Column TryCast(string to) => With(Expr.Cast(Expression, to, tries: true));

    /// <summary>The value converted to a type, or null when it cannot be.</summary>
    /// <param name="to">The type.</param>
    public Column TryCast(DataType to) => With(Expr.Cast(Expression, DataTypes.ToProto(to), tries: true));
}
