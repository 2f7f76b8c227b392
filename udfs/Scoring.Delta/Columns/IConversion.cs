namespace Reelhouse.Scoring.Delta.Columns;

/// <summary>Makes a value of the table's type of one of the file's.</summary>
internal interface IConversion<in TFile, out TValue>
{
    TValue Convert(TFile value);
}
