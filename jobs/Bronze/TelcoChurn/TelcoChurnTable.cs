using Reelhouse.Jobs.Tables;

namespace Reelhouse.Jobs.Bronze.TelcoChurn;

/// <summary>A customer of the Telco churn data, as it stands in the file.</summary>
[Table("bronze.telco_churn", Owner = "science", Grain = "A row of a delivered Telco churn file, as received")]
internal sealed record DeliveredTelcoCustomer(
    [Header("customerID"), Pii] string? CustomerId,
    [Header("gender"), Pii] string? Gender,
    [Header("SeniorCitizen"), Pii] string? SeniorCitizen,
    [Header("Partner"), Pii] string? Partner,
    [Header("Dependents"), Pii] string? Dependents,
    [Header("tenure")] string? Tenure,
    [Header("PhoneService")] string? PhoneService,
    [Header("MultipleLines")] string? MultipleLines,
    [Header("InternetService")] string? InternetService,
    [Header("OnlineSecurity")] string? OnlineSecurity,
    [Header("OnlineBackup")] string? OnlineBackup,
    [Header("DeviceProtection")] string? DeviceProtection,
    [Header("TechSupport")] string? TechSupport,
    [Header("StreamingTV")] string? StreamingTv,
    [Header("StreamingMovies")] string? StreamingMovies,
    [Header("Contract")] string? Contract,
    [Header("PaperlessBilling")] string? PaperlessBilling,
    [Header("PaymentMethod")] string? PaymentMethod,
    [Header("MonthlyCharges")] string? MonthlyCharges,
    [Header("TotalCharges")] string? TotalCharges,
    [Header("Churn")] string? Churn,
    [Doc("The line, where it is no row of the file's columns")] string? CorruptLine,
    [Doc("The file it was delivered in")] string SourceFile,
    [Doc("The row's number in the file, from 1")] long SourceRow,
    [Doc("When the file landed")] DateTimeOffset SourceModifiedAt);
