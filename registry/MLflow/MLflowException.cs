using System.Net;

namespace Reelhouse.Registry.MLflow;

/// <summary>MLflow's answer was an error.</summary>
internal sealed class MLflowException(string message, HttpStatusCode status, string? errorCode) : ModelRegistryException(message)
{
    public HttpStatusCode Status { get; } = status;

    /// <summary>MLflow's name of the error; null where something before MLflow answered.</summary>
    public string? ErrorCode { get; } = errorCode;

    public bool IsNotThere => ErrorCode == "RESOURCE_DOES_NOT_EXIST" || (ErrorCode is null && Status == HttpStatusCode.NotFound);

    public bool IsThereAlready => ErrorCode == "RESOURCE_ALREADY_EXISTS";
}
