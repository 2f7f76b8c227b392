namespace Reelhouse.Jobs.Bronze.TelcoChurn;

/// <summary>Takes each delivered Telco churn file once.</summary>
internal sealed class TelcoChurnJob() : LandedFilesJob<DeliveredTelcoCustomer>("telco_churn");
