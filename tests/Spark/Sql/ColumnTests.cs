using Reelhouse.Spark.Tests.Golden;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Spark.Tests.Sql;

public sealed class ColumnTests
{
    [Fact]
    public void cases_go_on_only_where_when_began_them()
    {
        Assert.Throws<InvalidOperationException>(() => Col("a").Otherwise(1));
        Assert.Throws<InvalidOperationException>(() => When(Col("a"), 1).Otherwise(2).When(Col("b"), 3));
    }

    [Fact]
    public void columns_stay_as_they_are()
    {
        var column = Col("a");
        var before = column.Expression.ToString();

        _ = column.As("b").Cast("int").Desc();

        Assert.Equal(before, column.Expression.ToString());
    }

    [Fact]
    public void a_value_that_is_no_literal_is_refused_by_its_type()
    {
        var error = Assert.Throws<ArgumentException>(() => Lit(new Uri("http://x")));
        Assert.Contains("System.Uri", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_decimal_keeps_its_digits()
    {
        var literal = Lit(1234.50m).Expression.Literal.Decimal;
        Assert.Equal(("1234.50", 6, 2), (literal.Value, literal.Precision, literal.Scale));
    }

    [Fact]
    public void frames_of_two_sessions_are_not_joined()
    {
        using var one = new RecordingInvoker().OpenSession();
        using var other = new RecordingInvoker().OpenSession();

        Assert.Throws<ArgumentException>(() => one.Table("a").Union(other.Table("b")));
    }

    [Fact]
    public void an_unknown_join_type_is_named_with_those_there_are()
    {
        using var session = new RecordingInvoker().OpenSession();
        var error = Assert.Throws<ArgumentException>(() => session.Table("a").Join(session.Table("b"), "id", "sideways"));
        Assert.Contains("'sideways' is not a join type; use inner", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void an_observation_observes_once()
    {
        using var session = new RecordingInvoker().OpenSession();
        var observation = new Reelhouse.Spark.Sql.Observation("rows");
        session.Table("a").Observe(observation, Count(Lit(1)).As("n"));

        Assert.Throws<InvalidOperationException>(() => session.Table("b").Observe(observation, Count(Lit(1)).As("n")));
    }
}
