using Bulletin.Cli.Terminal;

namespace Bulletin.Tests.Cli.Terminal;

/// <summary>What several threads throw together is a failure of the machine when each of it is.</summary>
public class MachineFaultSpecs
{
    private static readonly IOException Full = new("No space left on device");
    private static readonly UnauthorizedAccessException Denied = new("Access denied");

    [Fact]
    public void Threads_may_fail_together()
    {
        Assert.True(MachineFault.Is(Full));
        Assert.True(MachineFault.Is(new AggregateException(Full, new AggregateException(Denied))));
        Assert.Equal("No space left on device", MachineFault.Reason(new AggregateException(Full, Denied)).English);
    }

    [Fact]
    public void A_mistake_of_the_program_among_them_is_none() =>
        Assert.False(MachineFault.Is(new AggregateException(Full, new InvalidOperationException())));
}
