using Reelhouse.Spark.FunctionsWriter;

// Writes the functions of functions.json as C#: dotnet run --project spark/FunctionsWriter -- functions.json Functions.g.cs
if (args is not [var catalogue, var target])
{
    Console.Error.WriteLine("Give two files: the catalogue to read (spark/FunctionsWriter/functions.json) and the C# to write (spark/Client/Sql/Functions.g.cs).");
    return 2;
}
File.WriteAllText(target, Writer.Write(Catalogue.Read(File.ReadAllText(catalogue))));
return 0;
