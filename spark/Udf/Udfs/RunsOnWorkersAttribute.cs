namespace Reelhouse.Spark.Udfs;

/// <summary>
/// Marks a parameter whose function a worker calls, on an executor or beside Spark's driver. Lambdas and methods that are given for it are looked at when the program
/// is built: what they capture has to be data (RHS001 to RHS004). A method of yours that passes a function on can mark its parameter too.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RunsOnWorkersAttribute : Attribute;
