namespace Reelhouse.Registry;

/// <summary>The registry refused, or did not answer; the message names what was asked, and says why.</summary>
public class ModelRegistryException : Exception
{
    /// <summary>Creates an exception with a message and, where there is one, its cause.</summary>
    public ModelRegistryException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
