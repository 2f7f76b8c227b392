namespace Reelhouse.Trees.Compiling;

/// <summary>
/// A virtual column of codes: the code of a value is the number of thresholds below it, less 128, so that bytes compare as signed. A value that is missing has <see cref="MissingCode"/>.
/// What is not at least <see cref="Limit"/> from zero is missing, NaN always.
/// </summary>
internal sealed record NumberColumn(int Column, int Levels, int TableOffset, sbyte MissingCode, float SingleLimit, double Limit);
