using System.Globalization;
using System.Text;
using Reelhouse.JobEvents;

namespace Reelhouse.Jobs.Reports.Stakeholder;

/// <summary>The report's file of a run date. It is there whole or not at all.</summary>
internal sealed class ReportFile(string folder, DateOnly runDate)
{
    public string Path { get; } = System.IO.Path.GetFullPath(
        System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"stakeholder-{runDate:yyyy-MM-dd}.html")));

    /// <summary>What the file was made of; null where it is missing or not ours.</summary>
    /// <exception cref="JobException">The file cannot be read.</exception>
    public async Task<ReportStamp?> ReadStampAsync(CancellationToken cancellationToken)
    {
        try
        {
            return File.Exists(Path) ? ReportStamp.Read(await File.ReadAllTextAsync(Path, cancellationToken).ConfigureAwait(false)) : null;
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new JobException(Error("The report of an earlier run cannot be read.", failed), failed);
        }
    }

    /// <summary>Puts a page in the file's place.</summary>
    /// <exception cref="JobException">The folder cannot be written.</exception>
    public async Task WriteAsync(string page, CancellationToken cancellationToken)
    {
        var unfinished = Path + ".unfinished";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            await WriteThroughAsync(unfinished, page, cancellationToken).ConfigureAwait(false);
            File.Move(unfinished, Path, overwrite: true);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new JobException(Error("The report cannot be written.", failed), failed);
        }
    }

    // The rename must not reach the disk before the page has.
    private static async Task WriteThroughAsync(string path, string page, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await stream.WriteAsync(Encoding.UTF8.GetBytes(page), cancellationToken).ConfigureAwait(false);
        stream.Flush(flushToDisk: true);
    }

    private JobError Error(string what, Exception failed) =>
        new(what, Path, failed.Message, "Make the folder writable, or set REELHOUSE__REPORT__FOLDER to another one.");
}
