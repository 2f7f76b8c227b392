using System.Security.Cryptography;

namespace Reelhouse.Spark.Engine.Homes;

/// <summary>A Connect token, new at each start, and S3 credentials, which stay with the home.</summary>
internal sealed record EngineSecrets(string ConnectToken, string S3AccessKey, string S3SecretKey)
{
    public static async Task<EngineSecrets> ForAsync(EngineHome home, CancellationToken ct)
    {
        var file = Path.Combine(home.Engine, "s3.credentials");
        if (await ReadAsync(file, ct).ConfigureAwait(false) is not [var access, var secret])
        {
            (access, secret) = (Random(10), Random(20));
            await PrivateFile.WriteAsync(file, $"{access}\n{secret}\n", ct).ConfigureAwait(false);
        }
        return new EngineSecrets(Random(24), access, secret);
    }

    private static async Task<string[]> ReadAsync(string file, CancellationToken ct) =>
        File.Exists(file) ? await File.ReadAllLinesAsync(file, ct).ConfigureAwait(false) : [];

    private static string Random(int bytes) => RandomNumberGenerator.GetHexString(bytes * 2, lowercase: true);

    // A record would print its values; these must not end up in a log.
    public override string ToString() => nameof(EngineSecrets);
}
