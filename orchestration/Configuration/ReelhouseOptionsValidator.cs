using Microsoft.Extensions.Options;

namespace Reelhouse.Orchestration.Configuration;

[OptionsValidator]
internal sealed partial class ReelhouseOptionsValidator : IValidateOptions<ReelhouseOptions>;
