using Reelhouse.Spark.Sql;
using Spark.Connect;
using Column = Reelhouse.Spark.Sql.Column;

namespace Reelhouse.Spark.Tests.Golden;

/// <summary>A call whose plan PySpark's was recorded for, under the same topic and name as in cases.py.</summary>
internal sealed record GoldenCase(string Name, Func<SparkSession, object> Call)
{
    /// <summary>The plan that the call builds: the data frame's own, one that selects the column, or the one that the action sends.</summary>
    public async Task<Plan> PlanAsync()
    {
        var recorder = new RecordingInvoker();
        await using var session = recorder.OpenSession();
        return Call(session) switch
        {
            DataFrame frame => frame.Plan,
            Column column => session.Table("t").Select(column).Plan,
            Func<Task> action => await recorder.PlanOfAsync(action),
            var other => throw new InvalidOperationException($"Case {Name} returns a {other.GetType()}, which has no plan."),
        };
    }

    /// <summary>A case of an action.</summary>
    public static GoldenCase Action(string name, Func<SparkSession, Task> action) => new(name, session => (Func<Task>)(() => action(session)));
}
