using Proto = Spark.Connect;

namespace Reelhouse.Spark.Plans;

/// <summary>Builds relations that describe their input's values.</summary>
internal static class Statistics
{
    public static Proto.Relation Summary(Proto.Relation input, IEnumerable<string> statistics) =>
        new() { Summary = new() { Input = input, Statistics = { statistics } } };

    public static Proto.Relation Describe(Proto.Relation input, IEnumerable<string> columns) =>
        new() { Describe = new() { Input = input, Cols = { columns } } };

    public static Proto.Relation Covariance(Proto.Relation input, string column1, string column2) =>
        new() { Cov = new() { Input = input, Col1 = column1, Col2 = column2 } };

    public static Proto.Relation Correlation(Proto.Relation input, string column1, string column2, string method) =>
        new() { Corr = new() { Input = input, Col1 = column1, Col2 = column2, Method = method } };

    public static Proto.Relation ApproxQuantile(
        Proto.Relation input, IEnumerable<string> columns, IEnumerable<double> probabilities, double relativeError) =>
        new()
        {
            ApproxQuantile = new()
            {
                Input = input,
                Cols = { columns },
                Probabilities = { probabilities },
                RelativeError = relativeError,
            },
        };

    public static Proto.Relation Crosstab(Proto.Relation input, string column1, string column2) =>
        new() { Crosstab = new() { Input = input, Col1 = column1, Col2 = column2 } };

    public static Proto.Relation FreqItems(Proto.Relation input, IEnumerable<string> columns, double support) =>
        new() { FreqItems = new() { Input = input, Cols = { columns }, Support = support } };

    public static Proto.Relation SampleBy(
        Proto.Relation input, Proto.Expression column, IEnumerable<KeyValuePair<object, double>> fractions, long seed) =>
        new()
        {
            SampleBy = new()
            {
                Input = input,
                Col = column,
                Fractions = { fractions.Select(Fraction) },
                Seed = seed,
            },
        };

    private static Proto.StatSampleBy.Types.Fraction Fraction(KeyValuePair<object, double> pair) =>
        new() { Stratum = Literals.Of(pair.Key), Fraction_ = pair.Value };
}
