using Spark.Connect;

namespace Reelhouse.Spark.Transport;

/// <summary>Lets the server drop the responses that were read, at most one call at a time and never in the reader's way.</summary>
internal sealed class ReleaseBehind(Func<ReleaseExecuteRequest, Task> send)
{
    private readonly Lock _lock = new();
    private string? _until;
    private bool _all;
    private bool _running;

    /// <summary>The response was read; what is read while a release is under way goes with the next one.</summary>
    public void Until(string responseId) => Want(responseId, all: false);

    /// <summary>Nothing will be read any more.</summary>
    public void All() => Want(null, all: true);

    private void Want(string? until, bool all)
    {
        lock (_lock)
        {
            _until = until;
            _all |= all;
            if (_running)
            {
                return;
            }

            _running = true;
        }

        _ = Task.Run(RunAsync);
    }

    private async Task RunAsync()
    {
        while (Next() is { } request)
        {
            await send(request).ConfigureAwait(false);
        }
    }

    private ReleaseExecuteRequest? Next()
    {
        lock (_lock)
        {
            var request = _all ? new ReleaseExecuteRequest { ReleaseAll = new() }
                : _until is not null ? new ReleaseExecuteRequest { ReleaseUntil = new() { ResponseId = _until } }
                : null;
            _all = false;
            _until = null;
            _running = request is not null;
            return request;
        }
    }
}
