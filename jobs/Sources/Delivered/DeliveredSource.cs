namespace Reelhouse.Jobs.Sources;

/// <summary>A file that is delivered to the landing bucket as it is, and the columns it has.</summary>
/// <param name="Name">What it is called in the bucket and in the job's name.</param>
/// <param name="Columns">Its header: these columns and no other, in this order, for Spark reads them by their place.</param>
internal sealed record DeliveredSource(string Name, params string[] Columns)
{
    public static readonly DeliveredSource Titles = new(
        "titles", "show_id", "type", "title", "director", "cast", "country", "date_added", "release_year", "rating", "duration", "listed_in");

    public static readonly DeliveredSource Subscribers = new(
        "subscribers",
        "User ID", "Subscription Type", "Monthly Revenue", "Join Date", "Last Payment Date", "Country", "Age", "Gender", "Device", "Plan Duration");

    public static readonly DeliveredSource TelcoChurn = new(
        "telco_churn",
        "customerID", "gender", "SeniorCitizen", "Partner", "Dependents", "tenure", "PhoneService", "MultipleLines", "InternetService", "OnlineSecurity",
        "OnlineBackup", "DeviceProtection", "TechSupport", "StreamingTV", "StreamingMovies", "Contract", "PaperlessBilling", "PaymentMethod",
        "MonthlyCharges", "TotalCharges", "Churn");

    public string FileName => $"{Name}.csv";
}
