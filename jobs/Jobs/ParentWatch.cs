namespace Reelhouse.Jobs;

/// <summary>Tells when the program that started this one is gone: its end of our standard input closes.</summary>
internal static class ParentWatch
{
    public static void CancelWhenGone(CancellationTokenSource interrupted)
    {
        var input = Console.OpenStandardInput();
        new Thread(() =>
        {
            var buffer = new byte[256];
            while (input.Read(buffer) > 0) { }
            try
            {
                interrupted.Cancel();
            }
            catch (ObjectDisposedException)
            {
                // The jobs have ended; nothing is left to interrupt.
            }
        })
        { IsBackground = true, Name = "parent watch" }.Start();
    }
}
