using System.Globalization;
using System.Text;
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
        Assert.Contains("trees        8 with 56 leaves in all, the deepest of 4 splits", lines);
        Assert.Contains("explained    yes", lines);
        Assert.Contains("  plan: one of \"Basic\", \"Premium\", \"Standard\"", lines);
        Assert.Contains("  age: number", lines);
    }

    [Fact]
    public void a_category_that_is_given_by_its_number_is_no_number()
    {
        var text = File.ReadAllText(Churn);
        var model = LightGbmText.Read(new MemoryStream(Encoding.UTF8.GetBytes(text[..text.IndexOf("pandas_categorical:", StringComparison.Ordinal)])));

        Assert.Contains("  plan: category by number", InspectCommand.Lines(model));
    }

    [Fact]
    public void values_in_no_category_are_counted_with_the_first_of_them()
    {
        var output = Path.Combine(_folder, "scores.csv");

        Assert.Equal(
            ["plan: 1 value is none of its categories and counts as missing: Mars"],
            ScoreCommand.Score(ModelOpener.Open(Churn), Write("plays,age,plan,is_trial\n1,2,Mars,0\n1,2,Basic,0\n1,2,,0\n"), output, [], ScoreKind.Raw).Unknown);
        Assert.Equal(
            ["plan: 2 values are none of its categories and count as missing, the first: basic"],
            ScoreCommand.Score(ModelOpener.Open(Churn), Write("plays,age,plan,is_trial\n1,2,basic,0\n1,2,Mars,0\n"), output, [], ScoreKind.Raw).Unknown);
        Assert.Empty(ScoreCommand.Score(ModelOpener.Open(Churn), Write("plays,age,plan,is_trial\n1,2,Basic,0\n"), output, [], ScoreKind.Raw).Unknown);
    }

    [Theory]
    [InlineData("1,2,Basic", "line 5: 3 values, where the header has 5 columns")]
    [InlineData("1,2,Basic,0,x,more", "line 5: 6 values, where the header has 5 columns")]
    [InlineData("1,young,Basic,0,x", "line 5, column age: \"young\" is no number")]
    public void what_is_wrong_with_a_row_is_told_with_its_line(string row, string expected)
    {
        var input = Write($"plays,age,plan,is_trial,\"a\nnote\"\n1,2,Basic,0,\n\n{row}\n");

        var wrong = Assert.Throws<RowException>(() => ScoreCommand.Score(ModelOpener.Open(Churn), input, Path.Combine(_folder, "scores.csv"), [], ScoreKind.Raw));

        Assert.Equal($"{input}, {expected}", wrong.Message.Split(';')[0]);
    }

    [Fact]
    public void blank_lines_are_no_rows_and_a_line_that_begins_with_a_hash_is_one()
    {
        var output = Path.Combine(_folder, "scores.csv");

        Assert.Equal(2, ScoreCommand.Score(ModelOpener.Open(Churn), Write("id,plays,age,plan,is_trial\n\n#1,1,2,Basic,0\n2,1,2,Basic,0\n\n"), output, ["id"], ScoreKind.Raw).Rows);

        Assert.StartsWith("#1,", File.ReadAllLines(output)[1], StringComparison.Ordinal);
    }

    [Fact]
    public void files_that_cannot_be_are_named()
    {
        var (input, model) = (Write("plays,age,plan,is_trial\n1,2,Basic,0\n"), ModelOpener.Open(Churn));

        Assert.Contains("is the input", Refused(() => ScoreCommand.Score(model, input, Path.Combine(_folder, ".", "rows.csv"), [], ScoreKind.Raw)), StringComparison.Ordinal);
        Assert.EndsWith($"there is no folder {Path.Combine(_folder, "none")}", Refused(() => ScoreCommand.Score(model, input, Path.Combine(_folder, "none", "scores.csv"), [], ScoreKind.Raw)), StringComparison.Ordinal);
        Assert.Contains("is a folder", Refused(() => ScoreCommand.Score(model, input, _folder, [], ScoreKind.Raw)), StringComparison.Ordinal);
        Assert.Contains("it is a folder", Refused(() => ModelOpener.Open(_folder)), StringComparison.Ordinal);
        Assert.EndsWith("--keys plays age", Refused(() => ScoreCommand.Score(model, input, Path.Combine(_folder, "scores.csv"), ["plays,age"], ScoreKind.Raw)), StringComparison.Ordinal);
        Assert.StartsWith($"{Write("")} is empty", Refused(() => ScoreCommand.Score(model, input, Path.Combine(_folder, "scores.csv"), [], ScoreKind.Raw)), StringComparison.Ordinal);
        Assert.Equal("the file is empty", Refused(() => ModelOpener.Open(input)));

        static string Refused(Action action) => Record.Exception(action)!.Message;
    }

    [Fact]
    public void rows_of_a_file_are_scored_by_name_with_texts_and_missing_values()
    {
        var input = Write("PLAN,subscriber,plays,is_trial,age\nBasic,\"Ann, Bo\",1.5,true,30\n,7,,0,\nUnheard of,8,-1e3,1,80\n");
        var output = Path.Combine(_folder, "scores.csv");

        Assert.Equal(3, ScoreCommand.Score(ModelOpener.Open(Churn), input, output, ["subscriber"], ScoreKind.Raw).Rows);

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

        Assert.Contains("line 3, column age: \"young\" is no number", wrong.Message, StringComparison.Ordinal);
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
        Assert.Equal(1, ScoreCommand.Score(model, Write("days\n3\n"), output, [], ScoreKind.Prediction).Rows);
        Assert.Equal(["score", "3"], File.ReadAllLines(output));

        var raw = Assert.Throws<RowException>(() => ScoreCommand.Score(model, Write("days\n3\n"), output, [], ScoreKind.Raw));
        Assert.Contains("raw scores", raw.Message, StringComparison.Ordinal);
        var missing = Assert.Throws<RowException>(() => ScoreCommand.Score(model, Write("days,x\n3,\n,\n"), output, [], ScoreKind.Prediction));
        Assert.Contains("from line 2 on, which is row 0 here: feature days, row 1: it is missing", missing.Message, StringComparison.Ordinal);
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
