using System.Text;

namespace Reelhouse.Spark.Engine.Homes;

/// <summary>Files that only the user reads, written whole or not at all.</summary>
internal static class PrivateFile
{
    public static async Task WriteAsync(string file, string text, CancellationToken ct)
    {
        var staging = file + ".new";
        File.Delete(staging);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        var stream = new FileStream(staging, options);
        await using (stream.ConfigureAwait(false))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), ct).ConfigureAwait(false);
        File.Move(staging, file, overwrite: true);
    }
}
