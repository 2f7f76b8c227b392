using Reelhouse.Spark.ProtocolWriter;

if (args is not [var jar, var folder])
{
    Console.Error.WriteLine("Usage: Reelhouse.Spark.ProtocolWriter <spark-connect jar> <folder>, for example spark/Protocol as the folder.");
    return 2;
}

if (!File.Exists(jar))
{
    Console.Error.WriteLine($"There is no file '{jar}'. Give the spark-connect jar of the Spark version whose protocol is wanted.");
    return 1;
}

foreach (var file in ConnectJar.ReadDescriptors(jar))
{
    var target = Path.Combine(folder, file.Name);
    Directory.CreateDirectory(Path.GetDirectoryName(target)!);
    File.WriteAllText(target, ProtoText.Render(file, Path.GetFileNameWithoutExtension(jar)));
    Console.WriteLine(target);
}

return 0;
