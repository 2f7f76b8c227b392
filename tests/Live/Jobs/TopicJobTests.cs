using System.Text;
using Confluent.Kafka;
using Reelhouse.JobEvents;
using Reelhouse.Jobs.Tables;
using Reelhouse.Live.Tests.Jobs.Topics;

namespace Reelhouse.Live.Tests.Jobs;

[Collection("jobs")]
public sealed class TopicJobTests(JobsFixture jobs)
{
    private readonly string _topic = $"test-{Guid.NewGuid():N}";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task each_message_is_taken_once_with_its_origin_and_bytes_that_are_no_text_are_kept()
    {
        await SendAsync("one"u8.ToArray(), [0xC3, 0x28]);
        var first = await new TestMessagesJob(_topic).RunAsync(jobs.Context, Cancellation);
        Assert.Equal((JobStatus.Succeeded, 2, 2), (first.Status, first.Balance.RowsIn, first.Balance.RowsWritten));

        var again = await new TestMessagesJob(_topic).RunAsync(jobs.Context, Cancellation);
        Assert.Equal((JobStatus.Unchanged, 2, 2), (again.Status, again.Balance.RowsIn, again.Balance.RowsWritten));

        await SendAsync("three"u8.ToArray());
        var more = await new TestMessagesJob(_topic).RunAsync(jobs.Context, Cancellation);
        Assert.Equal((JobStatus.Succeeded, 3, 3), (more.Status, more.Balance.RowsIn, more.Balance.RowsWritten));

        var messages = await jobs.Spark.Table(Table<TestMessage>.Name).OrderBy("offset").CollectAsync<TestMessage>(Cancellation);
        Assert.Equal([("one", 0L), ("\uFFFD(", 1L), ("three", 2L)], messages.Select(message => (message.Value, message.Offset)));
        Assert.Equal([0xC3, 0x28], messages[1].ValueBytes);
        Assert.All(messages, message => Assert.Equal((_topic, "key"), (message.Topic, message.MessageKey)));
    }

    private async Task SendAsync(params byte[][] values)
    {
        using var producer = new ProducerBuilder<byte[], byte[]>(new ProducerConfig { BootstrapServers = jobs.Context.Settings.Kafka.BootstrapServers }).Build();
        foreach (var value in values)
            await producer.ProduceAsync(new TopicPartition(_topic, 0), new() { Key = Encoding.UTF8.GetBytes("key"), Value = value }, Cancellation);
    }
}
