using Reelhouse.Spark.Ml.Feature;
using Reelhouse.Spark.Ml.Linalg;
using Reelhouse.Spark.Sql;
using Reelhouse.Spark.Sql.Types;
using static Reelhouse.Spark.Ml.Functions;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Live.Tests.Client.Ml;

/// <summary>Columns of vectors, which come from Spark as structs of their parts.</summary>
public sealed class VectorTests(EngineFixture fixture) : LiveSession(fixture)
{
    // The second row's vector comes as a sparse one.
    private DataFrame Vectors => new VectorAssembler { InputCols = ["a", "b", "c", "d"], OutputCol = "features" }
        .Transform(Spark.Sql("SELECT * FROM VALUES (1, 1.0D, 2.0D, 3.0D, 4.0D), (2, 0.0D, 0.0D, 7.5D, 0.0D) AS t(id, a, b, c, d)"))
        .OrderBy("id");

    [Fact]
    public async Task vectors_are_collected_dense_and_sparse()
    {
        var vectors = await Vectors.Select("features").CollectAsync<Vector>(Cancellation);
        var rows = await Vectors.Select("id", "features").CollectAsync<Point>(Cancellation);

        Assert.IsType<UserDefinedType>((await Vectors.SchemaAsync(Cancellation))["features"].DataType);
        Assert.Equal(["[1.0,2.0,3.0,4.0]", "(4,[2],[7.5])"], vectors.Select(vector => vector.ToString()));
        Assert.Equal([0, 0, 7.5, 0], rows[1].Features.ToArray());
        Assert.Equal([4, 4], vectors.Select(vector => vector.Size));
        Assert.Equal(vectors, rows.Select(row => row.Features));
    }

    [Theory]
    [InlineData("values")]
    [InlineData("type")]
    public async Task a_column_of_vectors_may_have_any_name(string name) =>
        Assert.Equal("(4,[2],[7.5])", (await Vectors.Select(Col("features").As(name)).CollectAsync<Vector>(Cancellation))[1].ToString());

    [Fact]
    public async Task vectors_become_arrays_and_arrays_vectors()
    {
        var arrays = await Vectors.Select(VectorToArray("features")).CollectAsync<double[]>(Cancellation);
        var floats = await Vectors.Select(VectorToArray("features", "float32")).CollectAsync<float[]>(Cancellation);
        var back = await Vectors.Select(ArrayToVector(VectorToArray("features"))).CollectAsync<Vector>(Cancellation);

        Assert.Equal([[1, 2, 3, 4], [0, 0, 7.5, 0]], arrays);
        Assert.Equal([0, 0, 7.5f, 0], floats[1]);
        Assert.Equal("[0.0,0.0,7.5,0.0]", back[1].ToString());
    }

    [Fact]
    public async Task vectors_of_this_program_go_as_their_parts()
    {
        Point[] points = [new(1, Vector.Sparse(3, [1], [2.5])), new(2, Vector.Dense(4, 5))];
        var sent = Spark.CreateDataFrame(points).OrderBy("id");

        Assert.Equal(points, await sent.CollectAsync<Point>(Cancellation));
        Assert.Equal([Vector.Dense(2.5), Vector.Dense(4, 5)], await sent.Select(ArrayToVector("features.values")).CollectAsync<Vector>(Cancellation));
    }

    [Fact]
    public async Task functions_of_csharp_take_vectors()
    {
        var sum = Udf((Vector features) => features.ToArray().Sum());

        Assert.Equal([10, 7.5], await Vectors.Select(sum.Apply("features")).CollectAsync<double>(Cancellation));
    }

    [Fact]
    public async Task elements_are_brought_to_one_scale()
    {
        await using var model = await new StandardScaler { InputCol = "features", OutputCol = "scaled", WithMean = true }.FitAsync(Vectors, Cancellation);

        var scaled = await model.Transform(Vectors).Select("scaled").CollectAsync<Vector>(Cancellation);

        double[] means = [0.5, 1, 5.25, 2];
        Assert.Equal(means, (await model.MeanAsync(Cancellation)).ToArray());
        Assert.Equal(Math.Sqrt(0.5), (await model.StdAsync(Cancellation)).ToArray()[0], 1e-12);
        Assert.Equal(Math.Sqrt(0.5), scaled[0].ToArray()[0], 1e-12);
    }

    [Fact]
    public async Task nulls_are_skipped_where_it_is_asked()
    {
        var rows = Spark.Sql("SELECT * FROM VALUES (1, 1.0D), (2, NULL) AS t(id, a)");

        var kept = new VectorAssembler { InputCols = ["a"], OutputCol = "features", HandleInvalid = "skip" }.Transform(rows);

        Assert.Equal([1], await kept.Select("id").CollectAsync<int>(Cancellation));
    }

    private sealed record Point(int Id, Vector Features);
}
