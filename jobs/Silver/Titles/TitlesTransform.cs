using Reelhouse.Jobs.Bronze.Titles;
using Reelhouse.Jobs.Tables;
using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

namespace Reelhouse.Jobs.Silver.Titles;

/// <summary>Delivered rows → typed titles, to be judged.</summary>
internal static class TitlesTransform
{
    public static DataFrame Apply(DataFrame delivered) => Rows.Of<Title>(delivered)
        .Set(title => title.TitleId, Delivered.Text("show_id"))
        .Set(title => title.Name, Delivered.Text("title"))
        .Set(title => title.Kind, Delivered.Text("type"))
        .Set(title => title.Director, Delivered.Text("director"))
        .Set(title => title.Countries, Delivered.Text("country"))
        .Read(title => title.AddedDate, Delivered.Text("date_added"), Delivered.Date("MMMM d, yyyy"))
        .Read(title => title.ReleaseYear, Delivered.Text("release_year"), Delivered.Whole)
        .Set(title => title.Rating, Delivered.Text("rating"))
        .Set(title => title.DurationMinutes, Number("min"))
        .Set(title => title.SeasonCount, Number("Seasons?"))
        .Set(title => title.GenreCombination, Delivered.Text("listed_in"))
        .ToCandidates(Delivered.RowAsJson<DeliveredTitle>(), Origin.OfFile());

    private static Column Number(string unit) =>
        Delivered.Whole(RegexpExtract(Delivered.Text("duration"), $"^(\\d+) {unit}$", 1));
}
