using Reelhouse.Spark.Plans;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrame
{
    /// <summary>Gives the data frame a name that SQL of this session can use; an error when there is a view of the name.</summary>
    /// <param name="viewName">The name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task CreateTempViewAsync(string viewName, CancellationToken cancellationToken = default) =>
        ViewAsync(viewName, isGlobal: false, replace: false, cancellationToken);

    /// <summary>Gives the data frame a name that SQL of this session can use, in place of a view of the name.</summary>
    /// <param name="viewName">The name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task CreateOrReplaceTempViewAsync(string viewName, CancellationToken cancellationToken = default) =>
        ViewAsync(viewName, isGlobal: false, replace: true, cancellationToken);

    /// <summary>Gives the data frame a name in <c>global_temp</c> that every session of the server can use; an error when there is a view of the name.</summary>
    /// <param name="viewName">The name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task CreateGlobalTempViewAsync(string viewName, CancellationToken cancellationToken = default) =>
        ViewAsync(viewName, isGlobal: true, replace: false, cancellationToken);

    /// <summary>Gives the data frame a name in <c>global_temp</c> that every session of the server can use, in place of a view of the name.</summary>
    /// <param name="viewName">The name.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public Task CreateOrReplaceGlobalTempViewAsync(string viewName, CancellationToken cancellationToken = default) =>
        ViewAsync(viewName, isGlobal: true, replace: true, cancellationToken);

    /// <summary>Gives the data frame a name that SQL of this session can use; waits.</summary>
    /// <param name="viewName">The name.</param>
    public void CreateTempView(string viewName) => Blocking.Run(() => CreateTempViewAsync(viewName));

    /// <summary>Gives the data frame a name that SQL of this session can use, in place of a view of the name; waits.</summary>
    /// <param name="viewName">The name.</param>
    public void CreateOrReplaceTempView(string viewName) => Blocking.Run(() => CreateOrReplaceTempViewAsync(viewName));

    /// <summary>Gives the data frame a name that every session of the server can use; waits.</summary>
    /// <param name="viewName">The name.</param>
    public void CreateGlobalTempView(string viewName) => Blocking.Run(() => CreateGlobalTempViewAsync(viewName));

    /// <summary>Gives the data frame a name that every session of the server can use, in place of a view of the name; waits.</summary>
    /// <param name="viewName">The name.</param>
    public void CreateOrReplaceGlobalTempView(string viewName) => Blocking.Run(() => CreateOrReplaceGlobalTempViewAsync(viewName));

    private Task ViewAsync(string name, bool isGlobal, bool replace, CancellationToken cancellationToken) =>
        Session.Runner.RunAsync(Commands.View(Relation, name, isGlobal, replace), Observations, cancellationToken);
}
