#:property MayUseConsole=true
#:property RestorePackagesWithLockFile=false

// dotnet run data/drop-last-column.cs < netflix_titles.csv > data/titles.csv
// Copies the bytes of a CSV file (RFC 4180) without its last column: no value is decoded, so none can change.

using var input = Console.OpenStandardInput();
using var all = new MemoryStream();
input.CopyTo(all);
using var output = Console.OpenStandardOutput();

var bytes = all.ToArray().AsSpan();
var (recordStart, lastComma, quoted) = (0, 0, false);
for (var i = 0; i < bytes.Length; i++)
{
    if (bytes[i] == '"') quoted = !quoted; // a doubled quote inside a value flips twice
    if (quoted) continue;
    if (bytes[i] == ',') lastComma = i;
    if (bytes[i] != '\n') continue;
    output.Write(bytes[recordStart..lastComma]);
    output.Write("\r\n"u8);
    recordStart = i + 1;
}
