using System.Globalization;
using Apache.Arrow;
using Reelhouse.Jobs.Models;
using Reelhouse.Trees;

namespace Reelhouse.Jobs.Tests.Models;

/// <summary>What <c>model</c> does with LightGBM's churn.txt, whose features are three numbers and a plan.</summary>
public sealed class ModelCommandTests : IDisposable
{
    private static readonly string Churn = Path.Combine(AppContext.BaseDirectory, "Models", "churn.txt");

    private readonly string _folder = Directory.CreateTempSubdirectory("reelhouse-model-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void a_model_says_what_it_is_and_what_it_wants()
    {
        var lines = InspectCommand.Lines(ModelOpener.Open(Churn)).ToList();

        Assert.Contains("source       LightGBM", lines);
        Assert.Contains("trees        8 of 56 leaves, the deepest of 4 splits", lines);
        Assert.Contains("explained    yes", lines);
        Assert.Contains("  plan: one of Basic, Premium, Standard", lines);
        Assert.Contains("  age: number", lines);
    }

    [Fact]
    public void rows_of_a_file_are_scored_by_name_with_texts_and_missing_values()
    {
        var input = Write("PLAN,subscriber,plays,is_trial,age\nBasic,\"Ann, Bo\",1.5,true,30\n,7,,0,\nUnheard of,8,-1e3,1,80\n");
        var output = Path.Combine(_folder, "scores.csv");

        Assert.Equal(3, ScoreCommand.Score(ModelOpener.Open(Churn), input, output, ["subscriber"], ScoreKind.Raw));

        var lines = File.ReadAllLines(output);
        Assert.Equal("subscriber,score", lines[0]);
        Assert.StartsWith("\"Ann, Bo\",", lines[1], StringComparison.Ordinal);
        Assert.Equal(Expected(), lines.Skip(1).Select(line => double.Parse(line.Split(',')[^1], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void a_value_that_is_no_number_is_named_and_nothing_is_left_behind()
    {
        var input = Write("plays,age,plan,is_trial\n1,2,Basic,0\n1,young,Basic,0\n");
        var output = Path.Combine(_folder, "scores.csv");

        var wrong = Assert.Throws<RowException>(() => ScoreCommand.Score(ModelOpener.Open(Churn), input, output, [], ScoreKind.Prediction));

        Assert.Contains("row 2, column age: \"young\" is no number", wrong.Message, StringComparison.Ordinal);
        Assert.Equal([input], Directory.GetFiles(_folder));
    }

    [Fact]
    public void a_column_that_is_not_there_is_named()
    {
        var input = Write("plays,plan,is_trial\n1,Basic,0\n");

        var wrong = Assert.Throws<RowException>(() => ScoreCommand.Score(ModelOpener.Open(Churn), input, Path.Combine(_folder, "scores.csv"), [], ScoreKind.Prediction));

        Assert.Contains("no column for the feature age", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("age,Age,plays,plan,is_trial\n30,1,1.5,Basic,1\n")]
    [InlineData("AGE,age,plays,plan,is_trial\n1,30,1.5,Basic,1\n")]
    [InlineData("AGE,plays,plan,is_trial\n30,1.5,Basic,1\n")]
    public void a_column_is_found_by_its_very_name_before_one_that_differs_in_case(string rows)
    {
        var output = Path.Combine(_folder, "scores.csv");

        ScoreCommand.Score(ModelOpener.Open(Churn), Write(rows), output, [], ScoreKind.Raw);

        Assert.Equal(Expected()[0], double.Parse(File.ReadAllLines(output)[1], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("AGE,Age,plays,plan,is_trial\n30,1,1.5,Basic,1\n")]
    [InlineData("age,age,plays,plan,is_trial\n30,1,1.5,Basic,1\n")]
    public void columns_of_which_several_could_be_meant_are_refused(string rows)
    {
        var wrong = Assert.Throws<RowException>(() => ScoreCommand.Score(ModelOpener.Open(Churn), Write(rows), Path.Combine(_folder, "scores.csv"), [], ScoreKind.Raw));

        Assert.Contains("several columns for the feature age", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void what_a_model_does_not_take_is_told_with_the_file_and_the_column()
    {
        // days, 64-bit integers, cast to floats.
        var file = Path.Combine(_folder, "days.onnx");
        File.WriteAllBytes(file, Convert.FromBase64String("CAg6VgoeCgRkYXlzEgVzY29yZSIEQ2FzdCoJCgJ0bxgBoAECEgFnWhcKBGRheXMSDwoNCAcSCQoDEgFOCgIIAWIYCgVzY29yZRIPCg0IARIJCgMSAU4KAggBQgIQDw=="));
        var model = ModelOpener.Open(file);
        using var open = Assert.IsAssignableFrom<IDisposable>(model);
        var output = Path.Combine(_folder, "scores.csv");
        Assert.Equal(1, ScoreCommand.Score(model, Write("days\n3\n"), output, [], ScoreKind.Prediction));
        Assert.Equal(["score", "3"], File.ReadAllLines(output));

        var raw = Assert.Throws<RowException>(() => ScoreCommand.Score(model, Write("days\n3\n"), output, [], ScoreKind.Raw));
        Assert.Contains("raw scores", raw.Message, StringComparison.Ordinal);
        var missing = Assert.Throws<RowException>(() => ScoreCommand.Score(model, Write("days,x\n3,\n,\n"), output, [], ScoreKind.Prediction));
        Assert.Contains("from row 1 on, which is row 0 here: feature days, row 1: it is missing", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void faults_are_told_and_no_stack_is_shown()
    {
        Assert.Equal(ExitCode.Failed, ModelFault.Told("model", () => throw new InvalidOperationException("of a model")));
        Assert.Equal(ExitCode.Failed, ModelFault.Told("model", () => throw new ArgumentException("of a model")));
    }

    [Fact]
    public void names_of_a_file_do_not_steer_the_terminal() => Assert.Equal("a\uFFFD[2J b\uFFFDc é", TerminalText.Of("a\e[2J\nb\u202Ec é"));

    [Fact]
    public void a_model_saved_in_our_format_opens_as_the_same()
    {
        var saved = Path.Combine(_folder, "churn.trees");
        LightGbmText.Read(Churn).Save(saved);

        Assert.Equal(LightGbmText.Read(Churn).Hash, Assert.IsType<TreeModel>(ModelOpener.Open(saved)).Hash);
    }

    [Fact]
    public void what_is_no_model_is_refused()
    {
        var refused = Assert.Throws<ModelException>(() => ModelOpener.Open(Write("hello")));

        Assert.Contains("no model of LightGBM", refused.Message, StringComparison.Ordinal);
    }

    private static double[] Expected()
    {
        var scores = new double[3];
        LightGbmText.Read(Churn).Score(
            [
                new DoubleArray.Builder().Append(1.5).AppendNull().Append(-1e3).Build(),
                new DoubleArray.Builder().Append(30).AppendNull().Append(80).Build(),
                new StringArray.Builder().Append("Basic").AppendNull().Append("Unheard of").Build(),
                new DoubleArray.Builder().Append(1).Append(0).Append(1).Build(),
            ],
            scores,
            ScoreKind.Raw);
        return scores;
    }

    private string Write(string text)
    {
        var path = Path.Combine(_folder, "rows.csv");
        File.WriteAllText(path, text);
        return path;
    }
}
