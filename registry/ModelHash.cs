using System.Security.Cryptography;

namespace Reelhouse.Registry;

/// <summary>The hash that a model is registered with and held to.</summary>
internal static class ModelHash
{
    public static string Of(ReadOnlyMemory<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content.Span));

    /// <summary>Says whether a version may be loaded at all, before its file is read.</summary>
    /// <param name="asked">The version that the caller holds.</param>
    /// <param name="registered">The registry's own record of it.</param>
    /// <exception cref="ModelRefusedException">It may not.</exception>
    public static ModelVersion Registered(ModelVersion asked, ModelVersion? registered)
    {
        if (registered is null) throw new ModelRefusedException($"{asked} is not registered, so it is not loaded.");
        if (registered.Sha256 is null || registered.FileName is null)
            throw new ModelRefusedException($"{asked} was registered without a hash, by another program, so it is not loaded; register its file here.");
        if (registered.Sha256 != asked.Sha256)
            throw new ModelRefusedException($"{asked} is registered with SHA-256 {registered.Sha256}, but {asked.Sha256 ?? "none"} was asked for, so it is not loaded.");
        return registered;
    }

    /// <exception cref="ModelRefusedException">The file is not the registered one.</exception>
    public static byte[] Verified(ModelVersion registered, byte[] content)
    {
        var found = Of(content);
        return found == registered.Sha256 ? content : throw new ModelRefusedException(
            $"The file of {registered}, {registered.Source}/{registered.FileName}, is not the one that was registered, so it is not loaded: SHA-256 {registered.Sha256} is expected, {found} was found.");
    }
}
