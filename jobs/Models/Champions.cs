using System.Collections.Concurrent;
using Reelhouse.Registry;

namespace Reelhouse.Jobs.Models;

/// <summary>The champions of models. All jobs of a process go by one answer of the registry, until this process promotes: who promotes another meanwhile is heard by the next run.</summary>
internal sealed class Champions(IModelRegistry registry)
{
    private readonly ConcurrentDictionary<string, Task<ModelVersion?>> _asked = new();

    /// <summary>The champion; null before the first promotion.</summary>
    public Task<ModelVersion?> FindAsync(string model, CancellationToken cancellationToken) => _asked.GetOrAdd(model, name => registry.FindAsync(name, Alias.Champion, cancellationToken));

    /// <summary>Asks again.</summary>
    public Task<ModelVersion?> RefreshAsync(string model, CancellationToken cancellationToken) => _asked[model] = registry.FindAsync(model, Alias.Champion, cancellationToken);
}
