namespace Reelhouse.Spark.Transport;

/// <summary>The server never saw the plan that we reattach to: it is sent again at once.</summary>
internal sealed class ExecutionLostException(Exception inner) : Exception("The server does not know the operation; its plan is sent again.", inner);
