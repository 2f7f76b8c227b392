namespace Reelhouse.Spark.Udfs;

/// <summary>Turns a command, which Spark carries without looking, into the function that it names.</summary>
internal interface IFunctionLoader
{
    /// <exception cref="FormatException">The bytes are no command of ours.</exception>
    Function Load(ReadOnlySpan<byte> command);
}
