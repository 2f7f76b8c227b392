namespace Reelhouse.Spark.Udfs;

/// <summary>What the client's assembly has for the worker to call: a user's function of a streaming query's batches, with the session that they are in.</summary>
internal interface IForeachBatch
{
    /// <summary>Calls the function and returns when it is done with the batch.</summary>
    /// <param name="relationId">Names the batch's rows at the server.</param>
    /// <param name="batchId">The batch's number in the query.</param>
    void Call(string relationId, long batchId);
}
