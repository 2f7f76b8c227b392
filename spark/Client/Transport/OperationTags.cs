using System.Collections.Immutable;

namespace Reelhouse.Spark.Transport;

/// <summary>The tags that operations started from here on carry: those of this flow of control, as PySpark's are the thread's.</summary>
internal sealed class OperationTags
{
    private readonly AsyncLocal<ImmutableSortedSet<string>?> _tags = new();

    public IReadOnlyCollection<string> Current => _tags.Value ?? [];

    public void Add(string tag) => _tags.Value = (_tags.Value ?? ImmutableSortedSet<string>.Empty.WithComparer(StringComparer.Ordinal)).Add(RequireValid(tag));

    public void Remove(string tag) => _tags.Value = _tags.Value?.Remove(RequireValid(tag));

    public void Clear() => _tags.Value = null;

    public static string RequireValid(string tag) =>
        tag.Length > 0 && !tag.Contains(',', StringComparison.Ordinal)
            ? tag
            : throw new ArgumentException($"'{tag}' is no operation tag: a tag is not empty and has no comma.", nameof(tag));
}
