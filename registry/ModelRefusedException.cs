namespace Reelhouse.Registry;

/// <summary>A model that must not be used: it is not registered, or its file is not the one that was.</summary>
public sealed class ModelRefusedException(string message) : ModelRegistryException(message);
