namespace Reelhouse.Trees.Explaining;

/// <summary>Rows side by side, a double each, in vectors of one width. A mask has all bits of a row set, or none.</summary>
/// <typeparam name="TVector">The vector.</typeparam>
internal unsafe interface IDoubleLanes<TVector>
    where TVector : struct
{
    static abstract int Count { get; }

    static abstract TVector Load(double* source);

    static abstract void Store(TVector vector, double* target);

    static abstract TVector Broadcast(double value);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Multiply(TVector left, TVector right);

    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector added);

    static abstract TVector Select(TVector mask, TVector ifSet, TVector ifClear);

    static abstract TVector And(TVector left, TVector right);

    static abstract TVector AllSet { get; }

    /// <summary>The mask of rows whose code exceeds the split's, or of those whose code does not.</summary>
    static abstract TVector Goes(sbyte* codes, sbyte code, bool right);
}
