using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>The rows of both, columns matched by position; equal rows stay.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame Union(DataFrame other) => With(other, SetOperations.Union(Relation, SameSession(other).Relation));

    /// <summary>The same as <see cref="Union"/>.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame UnionAll(DataFrame other) => Union(other);

    /// <summary>The rows of both, columns matched by name.</summary>
    /// <param name="other">The other data frame.</param>
    /// <param name="allowMissingColumns">Whether a column may be in one only and null in the other's rows; not by default.</param>
    public DataFrame UnionByName(DataFrame other, bool allowMissingColumns = false) =>
        With(other, SetOperations.UnionByName(Relation, SameSession(other).Relation, allowMissingColumns));

    /// <summary>The rows that are in both, each once.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame Intersect(DataFrame other) => With(other, SetOperations.Intersect(Relation, SameSession(other).Relation, isAll: false));

    /// <summary>The rows that are in both, as often as in the one that has fewer.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame IntersectAll(DataFrame other) => With(other, SetOperations.Intersect(Relation, SameSession(other).Relation, isAll: true));

    /// <summary>The rows that are not in the other, each once.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame Except(DataFrame other) => With(other, SetOperations.Except(Relation, SameSession(other).Relation, isAll: false));

    /// <summary>The rows that are not in the other, each once; PySpark's word for <see cref="Except"/>.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame Subtract(DataFrame other) => Except(other);

    /// <summary>The rows less those of the other, each as often as it is left over.</summary>
    /// <param name="other">The other data frame.</param>
    public DataFrame ExceptAll(DataFrame other) => With(other, SetOperations.Except(Relation, SameSession(other).Relation, isAll: true));
}
