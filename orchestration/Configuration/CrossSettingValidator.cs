using Microsoft.Extensions.Options;

namespace Reelhouse.Orchestration.Configuration;

/// <summary>Faults that only two settings together have.</summary>
internal sealed class CrossSettingValidator : IValidateOptions<ReelhouseOptions>
{
    public ValidateOptionsResult Validate(string? name, ReelhouseOptions options)
    {
        var faults = Faults(options).ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ReelhouseOptions options)
    {
        if (options.S3.Endpoint is not null && options.S3.AccessKey is null)
            yield return "Reelhouse.S3.AccessKey is not set, but Reelhouse.S3.Endpoint is: set REELHOUSE__S3__ACCESSKEY";
        if (options.S3.Endpoint is not null && options.S3.SecretKey is null)
            yield return "Reelhouse.S3.SecretKey is not set, but Reelhouse.S3.Endpoint is: set REELHOUSE__S3__SECRETKEY";
    }
}
