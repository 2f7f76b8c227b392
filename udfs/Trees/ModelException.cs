namespace Reelhouse.Trees;

/// <summary>A model that cannot be used as it is: damaged, cut off, or of a kind that is not scored. The message names the place in the file.</summary>
public sealed class ModelException : Exception
{
    /// <summary>A fault without words.</summary>
    public ModelException()
    {
    }

    /// <summary>A fault of a model, in words that name the place.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    public ModelException(string message)
        : base(message)
    {
    }

    /// <summary>A fault of a model, found by another.</summary>
    /// <param name="message">What is wrong, where, and what to do.</param>
    /// <param name="innerException">What found it.</param>
    public ModelException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
