using System.Security.Cryptography;
using System.Text;

namespace Reelhouse.Serving.Authentication;

/// <summary>What callers have to give to be answered. It is compared by its hash, in a time that says nothing of it.</summary>
internal sealed class ServingToken
{
    private const int Bytes = 32;
    private const UnixFileMode UserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly byte[] _hash;

    public ServingToken(string token) => _hash = Hash(token);

    public bool Is(string given) => CryptographicOperations.FixedTimeEquals(_hash, Hash(given));

    /// <summary>The token of a file; where there is none it is made, random and readable by the user alone.</summary>
    /// <exception cref="IOException">The file is empty, or cannot be read or made.</exception>
    public static ServingToken OfFile(string path)
    {
        if (!File.Exists(path)) Make(path);
        var token = File.ReadAllText(path).Trim();
        return token.Length > 0 ? new(token) : throw new IOException($"{path} (REELHOUSE__SERVING__TOKENFILE) is empty: write a token into it, or delete it to have one made.");
    }

    private static void Make(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UserOnly | UnixFileMode.UserExecute);
            options.UnixCreateMode = UserOnly;
        }

        using var file = new StreamWriter(path, Encoding.ASCII, options);
        file.WriteLine(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));
    }

    private static byte[] Hash(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}
