using Reelhouse.Trees.Ensembles;

namespace Reelhouse.Trees.Importing.Onnx;

/// <summary>What becomes of the leaves' weights. Output is a target's output, and Divisor the number of trees where they are averaged: base scores are not.</summary>
internal sealed record ScoreOutputs(int OutputCount, double[] BaseScores, Transform Transform, Func<int, int> Output, double Divisor = 1);
