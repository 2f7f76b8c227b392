using System.Linq.Expressions;
using System.Text.Json;

namespace Reelhouse.Jobs.Tables;

/// <summary>Names of columns: a property in PascalCase is a column in snake_case.</summary>
internal static class ColumnName
{
    public static string Of(string property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property);

    /// <summary>The column behind <c>row => row.TitleId</c>, so that a rename breaks the build and not the run.</summary>
    /// <exception cref="ArgumentException">The expression is more than one property of the row.</exception>
    public static string Of<TRow>(Expression<Func<TRow, object?>> property)
    {
        var body = property.Body is UnaryExpression { NodeType: ExpressionType.Convert } boxed ? boxed.Operand : property.Body;
        return body is MemberExpression { Expression: ParameterExpression } member
            ? Of(member.Member.Name)
            : throw new ArgumentException($"'{property}' is no column: name one property of {typeof(TRow).Name}, as in row => row.Id.", nameof(property));
    }
}
