using Reelhouse.Live.Tests.Jobs;
using Reelhouse.Registry;

namespace Reelhouse.Live.Tests.Registry;

/// <summary>The registry on a lake in a folder.</summary>
[Collection("jobs")]
public sealed class LakeRegistryTests(JobsFixture jobs) : RegistryContract
{
    protected override IModelRegistry Registry => jobs.Context.Registry;

    protected override Task TamperAsync(ModelVersion version, ReadOnlyMemory<byte> content) =>
        File.WriteAllBytesAsync(Path.Combine(jobs.Lake.Root, version.Source, version.FileName!), content, Cancellation);
}
