using Reelhouse.Spark.Ml.Linalg;
using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Tests.Ml;

public sealed class MlLiteralTests
{
    [Fact]
    public void an_empty_array_is_read_as_one_of_its_elements_type()
    {
        Assert.IsType<string[]>(MlLiterals.Read(MlLiterals.Of(Array.Empty<string>())));
        Assert.IsType<double[]>(MlLiterals.Read(MlLiterals.Of(Array.Empty<double>())));
    }

    [Fact]
    public void vectors_come_back_as_they_went() => Assert.All(
        new[] { Vector.Dense(1, 2), Vector.Dense(), Vector.Sparse(3, [1], [2.5]), Vector.Sparse(3, [], []) },
        vector => Assert.Equal(vector, MlLiterals.Read(MlLiterals.Of(vector))));
}
