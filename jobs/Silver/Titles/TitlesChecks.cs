using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Silver.Titles;

internal static class TitlesChecks
{
    public static readonly Checks<Title> All = Checks.For<Title>()
        .Quarantine("title id is given", title => title.TitleId, Is.Given)
        .Quarantine("title id is unique", title => title.TitleId, Is.Unique)
        .Quarantine("title has a name", title => title.Name, Is.Given)
        .Quarantine("kind is a movie or a show", title => title.Kind, Is.OneOf(["Movie", "TV Show"]))
        .Quarantine("added date is a date", title => title.AddedDate, Is.Readable)
        .Quarantine("release year is a year", title => title.ReleaseYear, Is.Given)
        .Quarantine("rating is a rating", title => title.Rating, Is.EmptyOrOneOf(Ratings.Known))
        .Quarantine("title has a genre", title => title.GenreCombination, Is.Given)
        .Warn("rating is given", title => title.Rating, Is.Given)
        .Warn("added date is given", title => title.AddedDate, Is.Given)
        .Warn("country is given", title => title.Countries, Is.Given);
}
