using Reelhouse.WorkerFuzzer;

return await FuzzCommand.Of(
    "Gives the worker's task loop spoilt recordings of Spark, until it breaks a promise: to end, to throw only what a connection throws, to stay small, to answer what the JVM can read.",
    random => Trial.Fault(Mutations.Spoil(random))).Parse(args).InvokeAsync();
