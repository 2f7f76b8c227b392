using Apache.Arrow;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;
using Reelhouse.Trees;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Scoring;

/// <summary>Scores rows in SQL.</summary>
public static class SqlScoring
{
    /// <summary>
    /// Registers the function <c>score(model, features)</c> for the session's SQL: <c>SELECT id, score('churn', struct(age, plan, plays)) FROM subscribers</c>. The struct has a field for each of the model's
    /// features, by name, case aside; more do no harm.
    /// </summary>
    /// <param name="spark">The session.</param>
    /// <param name="models">The models by the names that SQL calls them by, each of one output.</param>
    /// <param name="name">The function's name; <c>score</c> by default. One that has the name already is replaced, with its models.</param>
    /// <param name="forStreams">
    /// Whether streams call it as well: the models then go along in the plan of each query that calls it, since Spark runs streams outside of the session, where its files are not found. By default they go to the session once.
    /// </param>
    /// <param name="cancellationToken">Stops waiting for the models' upload.</param>
    /// <returns>The function, for use in columns: <c>score.Apply(Lit("churn"), Struct("age", "plan"))</c>.</returns>
    /// <exception cref="ArgumentException">A model has several outputs.</exception>
    public static async Task<UserDefinedFunction> RegisterScoreAsync(
        this SparkSession spark, IReadOnlyDictionary<string, TreeModel> models, string name = "score", bool forStreams = false, CancellationToken cancellationToken = default)
    {
        var shipped = new Dictionary<string, ScoredBy>();
        foreach (var (called, model) in models)
        {
            if (model.OutputCount != 1) throw new ArgumentException($"Model {called} has {model.OutputCount} outputs; in SQL a row has one score. Use ScoreAsync.", nameof(models));
            shipped.Add(called, new(ShippedModel.NameOf(model), forStreams ? model.ToBytes() : null));
            if (!forStreams) await ShippedModel.ShipAsync(spark, model, cancellationToken).ConfigureAwait(false);
        }

        var function = ArrowUdf((StringArray model, StructArray features) => StructScorer.Score(shipped, model, features), new DoubleType());
        await spark.Udf.RegisterAsync(name, function, cancellationToken).ConfigureAwait(false);
        return function;
    }
}
