using Reelhouse.Spark.Ml.Linalg;

namespace Reelhouse.Spark.Tests.Ml;

public sealed class VectorTests
{
    // What Java's Double.toString gives.
    [Theory]
    [InlineData(1, "[1.0]")]
    [InlineData(-0.0, "[-0.0]")]
    [InlineData(0.001, "[0.001]")]
    [InlineData(0.00012, "[1.2E-4]")]
    [InlineData(9999999.5, "[9999999.5]")]
    [InlineData(1e7, "[1.0E7]")]
    [InlineData(-12345678.25, "[-1.234567825E7]")]
    [InlineData(1.7976931348623157e308, "[1.7976931348623157E308]")]
    [InlineData(double.NegativeInfinity, "[-Infinity]")]
    public void elements_are_written_as_mllib_writes_them(double element, string text) => Assert.Equal(text, Vector.Dense(element).ToString());

    [Fact]
    public void the_size_is_the_number_of_elements() =>
        Assert.Equal([2, 4], new[] { Vector.Dense(1, 2), Vector.Sparse(4, [2], [7.5]) }.Select(vector => vector.Size));

    [Theory]
    [InlineData(2, new[] { 5 }, "Index 5 of a sparse vector does not rise, or is not from 0 to 1.")]
    [InlineData(2, new[] { -1 }, "Index -1 of a sparse vector does not rise, or is not from 0 to 1.")]
    [InlineData(3, new[] { 1, 1 }, "Index 1 of a sparse vector does not rise, or is not from 0 to 2.")]
    [InlineData(3, new int[0], "A sparse vector has 0 indices for 1 values.")]
    public void parts_that_do_not_fit_are_refused(int size, int[] indices, string message) =>
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => Vector.Sparse(size, indices, new double[Math.Max(1, indices.Length)])).Message);

    [Fact]
    public void vectors_of_the_same_elements_and_kind_are_equal()
    {
        Assert.Equal(Vector.Sparse(3, [1], [2.5]), Vector.Sparse(3, [1], [2.5]));
        Assert.Single(new HashSet<Vector> { Vector.Dense(0, 2.5), Vector.Dense(-0.0, 2.5) });
        Assert.NotEqual(Vector.Sparse(3, [1], [2.5]), Vector.Sparse(3, [2], [2.5]));
        Assert.NotEqual(Vector.Dense(0, 2.5), Vector.Sparse(2, [1], [2.5]));
    }
}
