using Reelhouse.Spark.Sql;

namespace Reelhouse.Spark.Ml.Recommendation;

/// <summary>The vectors that <see cref="Als"/> learned, and what they recommend. See https://spark.apache.org/docs/4.2.0/api/python/reference/api/pyspark.ml.recommendation.ALSModel.html.</summary>
public sealed class AlsModel : Model
{
    internal AlsModel(RemoteModelRef model)
        : base(model)
    {
    }

    /// <summary>The users' column of what is transformed; the estimator's, or <c>user</c>.</summary>
    public string UserCol { get => Param("user"); set => Set(value); }

    /// <summary>The items' column of what is transformed; the estimator's, or <c>item</c>.</summary>
    public string ItemCol { get => Param("item"); set => Set(value); }

    /// <summary>The predictions' column; the estimator's, or <c>prediction</c>.</summary>
    public string PredictionCol { get => Param("prediction"); set => Set(value); }

    /// <summary>What is said of users and items that the model has not seen: <c>nan</c> or <c>drop</c>; the estimator's, or <c>nan</c>.</summary>
    public string ColdStartStrategy { get => Param("nan"); set => Set(value); }

    /// <summary>How many vectors are multiplied at once; the estimator's, or 4096, and fixed: Spark's recommendations are made with the parameters of the fitting.</summary>
    public int BlockSize => Param(4096);

    /// <summary>The users' vectors: <c>id int, features array&lt;float&gt;</c>.</summary>
    public DataFrame UserFactors => Relation("userFactors");

    /// <summary>The items' vectors: <c>id int, features array&lt;float&gt;</c>.</summary>
    public DataFrame ItemFactors => Relation("itemFactors");

    /// <summary>Loads a model that was saved.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">Its folder or URI, which the server reads.</param>
    /// <param name="cancellationToken">Cancels it on the server.</param>
    /// <exception cref="SparkException">There is no model, or one of another class.</exception>
    public static Task<AlsModel> LoadAsync(SparkSession session, string path, CancellationToken cancellationToken = default) =>
        LoadAsync(session, "org.apache.spark.ml.recommendation.ALSModel", path, model => new AlsModel(model), cancellationToken);

    /// <summary>Loads a model that was saved, and waits for it.</summary>
    /// <param name="session">The session.</param>
    /// <param name="path">Its folder or URI, which the server reads.</param>
    /// <exception cref="SparkException">There is no model, or one of another class.</exception>
    public static AlsModel Load(SparkSession session, string path) => Blocking.Run(() => LoadAsync(session, path));

    /// <summary>How many numbers a vector has.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task<int> RankAsync(CancellationToken cancellationToken = default) => FetchAsync<int>("rank", [], cancellationToken);

    /// <summary>The items that come first for every user: the users' column, and <c>recommendations</c>, an array of the items' column and <c>rating</c>, the best first.</summary>
    /// <remarks>Columns are named as they were at the fitting, or in the model that was loaded, whatever <see cref="UserCol"/> and <see cref="ItemCol"/> were set to since.</remarks>
    /// <param name="numItems">How many for each at most.</param>
    public DataFrame RecommendForAllUsers(int numItems) => Relation("recommendForAllUsers", numItems);

    /// <summary>The users that come first for every item: the items' column, and <c>recommendations</c>, an array of the users' column and <c>rating</c>, the best first.</summary>
    /// <inheritdoc cref="RecommendForAllUsers" path="/remarks"/>
    /// <param name="numUsers">How many for each at most.</param>
    public DataFrame RecommendForAllItems(int numUsers) => Relation("recommendForAllItems", numUsers);

    /// <summary>As <see cref="RecommendForAllUsers"/>, for some users; those that the model has not seen are left out.</summary>
    /// <param name="dataset">The users, in a column named as the users' was at the fitting.</param>
    /// <param name="numItems">How many for each at most.</param>
    /// <exception cref="ArgumentException">The data frame is of another session.</exception>
    public DataFrame RecommendForUserSubset(DataFrame dataset, int numItems) => Relation("recommendForUserSubset", dataset, numItems);

    /// <summary>As <see cref="RecommendForAllItems"/>, for some items; those that the model has not seen are left out.</summary>
    /// <param name="dataset">The items, in a column named as the items' was at the fitting.</param>
    /// <param name="numUsers">How many for each at most.</param>
    /// <exception cref="ArgumentException">The data frame is of another session.</exception>
    public DataFrame RecommendForItemSubset(DataFrame dataset, int numUsers) => Relation("recommendForItemSubset", dataset, numUsers);
}
