using Reelhouse.Spark.Sql;
using static Reelhouse.Spark.Sql.Functions;

// The server is named by SPARK_REMOTE, such as sc://host:15002. It needs to know nothing of .NET; its executors need the .NET 10 runtime.
await using var spark = await SparkSession.Builder().GetOrCreateAsync();
var plays = spark.Sql("SELECT * FROM VALUES ('Dark', 'DE', 51), ('Dark', 'US', 47), ('Lupin', 'FR', 44), ('Lupin', NULL, 9) AS t(title, country, minutes)");

// A function of a row's values. The rate is captured and goes along.
var rate = 0.5;
var cost = Udf((int minutes, string? country) => country is null ? 0 : minutes * rate);
foreach (var row in await plays.Select(Col("title"), cost.Apply("minutes", "country").As("cost")).CollectAsync()) Console.WriteLine(row);

// A function of the rows of a group, as records.
var longest = plays.GroupBy("title").FlatMapGroups((string title, IEnumerable<Play> rows) => rows.OrderByDescending(row => row.Minutes).Take(1));
foreach (var play in await longest.OrderBy("title").CollectAsync<Play>()) Console.WriteLine(play);

// A function with a name, for SQL.
spark.Udf.Register("initials", (string title) => string.Concat(title.Where(char.IsUpper)));
spark.Sql("SELECT title, initials(title) AS initials FROM VALUES ('Better Call Saul'), ('Mad Men') AS t(title)").Show();

internal sealed record Play(string Title, string? Country, int Minutes);
