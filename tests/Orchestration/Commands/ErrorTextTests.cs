using Reelhouse.JobEvents;
using Reelhouse.Orchestration.Errors;

namespace Reelhouse.Orchestration.Tests.Commands;

public sealed class ErrorTextTests
{
    [Fact]
    public void An_error_says_what_where_why_and_the_next_command() => Assert.Equal(
        """
        error: stage 3 failed
          where  refine.log
          why    line one
                 line two
          next   reelhouse run
        """.ReplaceLineEndings("\n"),
        ErrorText.Render(new JobError("stage 3 failed", "refine.log", "line one\nline two\n", "reelhouse run")));

    [Fact]
    public void What_nobody_knows_takes_no_line() => Assert.Equal("error: stage 3 failed", ErrorText.Render(new JobError("stage 3 failed", null, " ", null)));
}
