namespace Reelhouse.Spark.Sql;

/// <summary>Waits for asynchronous work on the thread pool, so that a caller's synchronization context cannot deadlock with it.</summary>
internal static class Blocking
{
    public static T Run<T>(Func<Task<T>> work) => Task.Run(work).GetAwaiter().GetResult();

    public static void Run(Func<Task> work) => Task.Run(work).GetAwaiter().GetResult();
}
