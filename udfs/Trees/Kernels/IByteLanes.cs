namespace Reelhouse.Trees.Kernels;

/// <summary>Rows side by side, a byte each, in vectors of one width.</summary>
/// <typeparam name="TVector">The vector.</typeparam>
internal unsafe interface IByteLanes<TVector>
    where TVector : struct
{
    static abstract int Count { get; }

    static abstract TVector Load(byte* source);

    static abstract TVector Broadcast(byte value);

    static abstract void Store(TVector vector, byte* target);

    /// <summary>Where a row's leaf is <paramref name="first"/> and its code exceeds <paramref name="code"/> (both signed): <paramref name="firstRight"/>; elsewhere the leaf stays.</summary>
    static abstract TVector Descend(TVector leaf, TVector codes, TVector code, TVector first, TVector firstRight);
}
