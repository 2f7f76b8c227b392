using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>The data frame under a name, by which SQL expressions tell its columns apart.</summary>
    /// <param name="alias">The name.</param>
    public DataFrame As(string alias) => With(Projections.Alias(Relation, alias));

    /// <summary>The data frame under a name; the same as <see cref="As"/>.</summary>
    /// <param name="alias">The name.</param>
    public DataFrame Alias(string alias) => As(alias);

    /// <summary>Applies a function of data frames to this one, so that a chain of calls reads from top to bottom.</summary>
    /// <param name="function">The function.</param>
    public DataFrame Transform(Func<DataFrame, DataFrame> function) => function(this);

    /// <summary>Columns turned into rows: a row for each of some columns, with its name and its value.</summary>
    /// <param name="ids">The columns that stay.</param>
    /// <param name="values">The columns that become rows; all others when null.</param>
    /// <param name="variableColumnName">What the column of names is called.</param>
    /// <param name="valueColumnName">What the column of values is called.</param>
    public DataFrame Unpivot(IEnumerable<Column> ids, IEnumerable<Column>? values, string variableColumnName, string valueColumnName)
    {
        var kept = ids.ToList();
        var turned = values?.ToList();
        return With(
            Projections.Unpivot(Relation, Expressed(kept), turned is null ? null : Expressed(turned), variableColumnName, valueColumnName),
            [.. kept, .. turned ?? []]);
    }

    /// <summary>The same as <see cref="Unpivot"/>.</summary>
    /// <param name="ids">The columns that stay.</param>
    /// <param name="values">The columns that become rows; all others when null.</param>
    /// <param name="variableColumnName">What the column of names is called.</param>
    /// <param name="valueColumnName">What the column of values is called.</param>
    public DataFrame Melt(IEnumerable<Column> ids, IEnumerable<Column>? values, string variableColumnName, string valueColumnName) =>
        Unpivot(ids, values, variableColumnName, valueColumnName);

    /// <summary>Rows turned into columns.</summary>
    /// <param name="indexColumn">The column whose values become the columns' names; the first one when left out.</param>
    public DataFrame Transpose(ColumnOrName? indexColumn = null)
    {
        IReadOnlyList<Column> index = indexColumn is { } given ? [given.Column] : [];
        return With(Projections.Transpose(Relation, Expressed(index)), index);
    }

    /// <summary>Tells Spark's optimizer something, such as <c>broadcast</c>.</summary>
    /// <param name="name">The hint's name.</param>
    /// <param name="parameters">Its columns or values.</param>
    public DataFrame Hint(string name, params IEnumerable<object> parameters)
    {
        var columns = parameters.Select(Column.Of).ToList();
        return With(Selections.Hint(Relation, name, Expressed(columns)), columns);
    }

    /// <summary>How late a stream's rows may come before Spark forgets the state that waits for them.</summary>
    /// <param name="eventTime">The column that says when a row happened.</param>
    /// <param name="delayThreshold">How late, such as <c>2 days</c>.</param>
    public DataFrame WithWatermark(string eventTime, string delayThreshold) =>
        With(Selections.Watermark(Relation, eventTime, delayThreshold));

    /// <summary>Metrics of the rows that pass, computed beside an action on the data frame and handed to the observation.</summary>
    /// <param name="observation">Where the metrics arrive; used once.</param>
    /// <param name="metrics">Aggregates, each under a name.</param>
    /// <exception cref="InvalidOperationException">The observation is in use already.</exception>
    public DataFrame Observe(Observation observation, params IReadOnlyList<Column> metrics)
    {
        observation.Attach();
        var relation = Selections.Metrics(Relation, observation.Name, Expressed(metrics));
        return new(Session, relation, [.. Observations, observation], [.. metrics.SelectMany(metric => metric.References)]);
    }

    /// <summary>Metrics of the rows that pass, which a streaming query reports in its progress.</summary>
    /// <param name="name">The metrics' name.</param>
    /// <param name="metrics">Aggregates, each under a name.</param>
    public DataFrame Observe(string name, params IReadOnlyList<Column> metrics) =>
        With(Selections.Metrics(Relation, name, Expressed(metrics)), metrics);

    /// <summary>The one value of the data frame's one row, as an expression in another; null when there is no row.</summary>
    public Column Scalar() => new(Subqueries.Scalar(PlanId), Relation);

    /// <summary>Whether the data frame has a row, as an expression in another.</summary>
    public Column Exists() => new(Subqueries.Exists(PlanId), Relation);
}
