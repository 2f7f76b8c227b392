namespace Reelhouse.Jobs.Tests.Running;

public sealed class JobCatalogTests
{
    [Fact]
    public void a_name_nobody_has_is_answered_with_those_near_it()
    {
        var catalog = new JobCatalog([new SomeJob("silver.titles"), new SomeJob("gold.dim_title")]);
        var error = Assert.Throws<KeyNotFoundException>(() => catalog.Named(["bronze.title"]));
        Assert.Contains("gold.dim_title, silver.titles", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void a_name_given_twice_is_one_job() => Assert.Single(new JobCatalog([new SomeJob("silver.titles")]).Named(["silver.titles", "silver.titles"]));

    [Fact]
    public void the_jobs_of_the_house_have_names_of_their_own_and_wait_in_no_circle()
    {
        var catalog = new JobCatalog(AllJobs.Create());
        Assert.Equal(catalog.All.Count, new JobSchedule(catalog.All).Jobs.Count);
    }

    [Fact]
    public void no_job_reads_a_table_of_a_later_stage()
    {
        var jobs = AllJobs.Create().ToList();
        var stages = jobs.SelectMany(job => job.Writes, (job, table) => (table, job.Stage)).ToDictionary(write => write.table, write => write.Stage);
        Assert.DoesNotContain(jobs.SelectMany(job => job.Reads, (job, table) => (job, table)), read => stages[read.table] > read.job.Stage);
    }
}
