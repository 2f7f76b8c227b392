namespace Reelhouse.Spark.Ml.Recommendation;

/// <summary>
/// Alternating least squares: learns vectors of users and of items whose products come near the ratings, given or told by what users did.
/// See https://spark.apache.org/docs/4.2.0/ml-collaborative-filtering.html.
/// </summary>
public sealed class Als() : Estimator<AlsModel>("org.apache.spark.ml.recommendation.ALS")
{
    /// <summary>The users' column, of whole numbers within <c>int</c>; <c>user</c> by default.</summary>
    public string UserCol { get => Param("user"); set => Set(value); }

    /// <summary>The items' column, of whole numbers within <c>int</c>; <c>item</c> by default.</summary>
    public string ItemCol { get => Param("item"); set => Set(value); }

    /// <summary>The ratings' column; <c>rating</c> by default. Empty means that all ratings are 1.</summary>
    public string RatingCol { get => Param("rating"); set => Set(value); }

    /// <summary>The predictions' column, which the model adds; <c>prediction</c> by default.</summary>
    public string PredictionCol { get => Param("prediction"); set => Set(value); }

    /// <summary>How many numbers a vector has; 10 by default.</summary>
    public int Rank { get => Param(10); set => Set(value); }

    /// <summary>How often users and items are solved for in turn; 10 by default.</summary>
    public int MaxIter { get => Param(10); set => Set(value); }

    /// <summary>How strongly large vectors are held back; 0.1 by default.</summary>
    public double RegParam { get => Param(0.1); set => Set(value); }

    /// <summary>Whether ratings tell how sure it is that the user likes the item, such as minutes played, and are no marks; not by default.</summary>
    public bool ImplicitPrefs { get => Param(false); set => Set(value); }

    /// <summary>How much surer a rating makes, with <see cref="ImplicitPrefs"/>; 1 by default.</summary>
    public double Alpha { get => Param(1.0); set => Set(value); }

    /// <summary>Whether the vectors may hold no number below zero; they may by default.</summary>
    public bool Nonnegative { get => Param(false); set => Set(value); }

    /// <summary>What the model says of users and items that it has not seen: <c>nan</c> by default, or <c>drop</c>, which leaves their rows out.</summary>
    public string ColdStartStrategy { get => Param("nan"); set => Set(value); }

    /// <summary>Where the random vectors at the start come from; Spark's own fixed seed when null, the default.</summary>
    public long? Seed { get => Param<long?>(null); set => Set(value); }

    /// <summary>Into how many blocks the users are parted; 10 by default.</summary>
    public int NumUserBlocks { get => Param(10); set => Set(value); }

    /// <summary>Into how many blocks the items are parted; 10 by default.</summary>
    public int NumItemBlocks { get => Param(10); set => Set(value); }

    /// <summary>How many vectors the model multiplies at once; 4096 by default.</summary>
    public int BlockSize { get => Param(4096); set => Set(value); }

    /// <summary>After how many iterations there is a checkpoint, where the server has a folder for them; 10 by default, never with -1.</summary>
    public int CheckpointInterval { get => Param(10); set => Set(value); }

    /// <summary>Where what is needed between iterations is kept; <c>MEMORY_AND_DISK</c> by default.</summary>
    public string IntermediateStorageLevel { get => Param("MEMORY_AND_DISK"); set => Set(value); }

    /// <summary>Where the model's vectors are kept; <c>MEMORY_AND_DISK</c> by default.</summary>
    public string FinalStorageLevel { get => Param("MEMORY_AND_DISK"); set => Set(value); }

    /// <inheritdoc/>
    protected override AlsModel CreateModel(RemoteModelRef model) => new(model);
}
