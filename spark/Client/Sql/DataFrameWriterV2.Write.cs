using WriteMode = Spark.Connect.WriteOperationV2.Types.Mode;

namespace Reelhouse.Spark.Sql;

public sealed partial class DataFrameWriterV2
{
    /// <summary>Creates the table with the rows; it must not be there.</summary>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task CreateAsync(CancellationToken cancellationToken = default) => RunAsync(Set(WriteMode.Create), cancellationToken);

    /// <summary>Replaces the table, its schema and properties with those given here; it must be there.</summary>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task ReplaceAsync(CancellationToken cancellationToken = default) => RunAsync(Set(WriteMode.Replace), cancellationToken);

    /// <summary>Creates the table with the rows, or replaces it with its schema and properties.</summary>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task CreateOrReplaceAsync(CancellationToken cancellationToken = default) =>
        RunAsync(Set(WriteMode.CreateOrReplace), cancellationToken);

    /// <summary>Adds the rows to the table.</summary>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task AppendAsync(CancellationToken cancellationToken = default) => RunAsync(Set(WriteMode.Append), cancellationToken);

    /// <summary>Replaces the table's rows that meet a condition with these, in one commit.</summary>
    /// <param name="condition">Which rows are replaced.</param>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task OverwriteAsync(Column condition, CancellationToken cancellationToken = default) =>
        RunAsync(Set(WriteMode.Overwrite, condition), cancellationToken);

    /// <summary>Replaces the table's partitions that these rows have a share in, in one commit.</summary>
    /// <param name="cancellationToken">Cancels the write on the server.</param>
    public Task OverwritePartitionsAsync(CancellationToken cancellationToken = default) =>
        RunAsync(Set(WriteMode.OverwritePartitions), cancellationToken);

    /// <summary>Creates the table with the rows and waits; it must not be there.</summary>
    public void Create() => Blocking.Run(() => CreateAsync());

    /// <summary>Replaces the table and waits; it must be there.</summary>
    public void Replace() => Blocking.Run(() => ReplaceAsync());

    /// <summary>Creates or replaces the table and waits.</summary>
    public void CreateOrReplace() => Blocking.Run(() => CreateOrReplaceAsync());

    /// <summary>Adds the rows to the table and waits.</summary>
    public void Append() => Blocking.Run(() => AppendAsync());

    /// <summary>Replaces the table's rows that meet a condition with these and waits.</summary>
    /// <param name="condition">Which rows are replaced.</param>
    public void Overwrite(Column condition) => Blocking.Run(() => OverwriteAsync(condition));

    /// <summary>Replaces the table's partitions that these rows have a share in and waits.</summary>
    public void OverwritePartitions() => Blocking.Run(() => OverwritePartitionsAsync());

    private static Task RunAsync(DataFrameWriterV2 writer, CancellationToken cancellationToken) =>
        writer._frame.Session.Runner.RunAsync(writer.Command, writer._frame.Observations, cancellationToken);
}
