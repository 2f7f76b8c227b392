namespace Reelhouse.Trees.Ensembles;

/// <summary>The functions from raw scores to predictions. Their numbers are part of the file format.</summary>
internal enum TransformKind : byte
{
    Identity = 0,

    /// <summary>A sigmoid of each output by itself.</summary>
    Sigmoid = 1,

    /// <summary>exp over the sum of exp over all outputs.</summary>
    Softmax = 2,

    Exp = 3,

    /// <summary>log(1 + exp(raw)).</summary>
    Log1PExp = 4,

    /// <summary>sign(raw) · raw².</summary>
    SignedSquare = 5,

    /// <summary>1 where the raw score is positive, else 0.</summary>
    Step = 6,

    /// <summary>A sigmoid of each output over the sum of all (ML.NET's one-versus-all); where that is 0, all are 0.</summary>
    NormalisedSigmoid = 7,
}
