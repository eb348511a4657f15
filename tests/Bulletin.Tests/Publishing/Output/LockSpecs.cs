using System.Diagnostics;

namespace Bulletin.Tests.Publishing.Output;

public class LockSpecs
{
    [Fact]
    public void A_second_build_is_told_who_has_the_folder()
    {
        using var output = new TestOutput();
        output.Build(("index.html", "1"));
        using var first = output.Open();
        Assert.NotNull(first);
        Assert.Null(output.Open());
        Assert.Equal(["BLT6001"], output.Codes);
        Assert.Contains($"process {Environment.ProcessId}", Assert.Single(output.Bag.Sorted()).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void The_lock_of_a_killed_process_is_no_lock()
    {
        using var output = new TestOutput();
        output.Build(("index.html", "1"));
        var holder = Process.Start(new ProcessStartInfo("flock", ["--no-fork", Path.Join(output.Work, "lock"), "sleep", "300"]))!;
        try
        {
            Assert.True(SpinWait.SpinUntil(() => IsLocked(output), TimeSpan.FromSeconds(10)));
            File.WriteAllText(Path.Join(output.Work, "holder"), $"{holder.Id}"); // as a build does
            Assert.True(IsLocked(output));
            Assert.Contains($"process {holder.Id}", Assert.Single(output.Bag.Sorted()).Message.English, StringComparison.Ordinal);
        }
        finally
        {
            holder.Kill(); // SIGKILL
            holder.WaitForExit();
        }

        Assert.NotNull(output.Build(("index.html", "2")));
        Assert.Equal("2", output.Snapshot()["index.html"]);
    }

    [Fact]
    public void Two_ways_to_the_same_folder_meet_at_one_lock()
    {
        using var output = new TestOutput();
        output.Build(("index.html", "1"));
        Directory.CreateSymbolicLink(output.In("link"), output.Path);
        using var other = new TestOutput(output.In("link"));
        using var first = output.Open();
        Assert.Null(other.Open());
        Assert.Equal(["BLT6001"], other.Codes);
    }

    [Fact]
    public void A_refused_opening_lets_go_of_the_lock()
    {
        using var output = new TestOutput();
        output.Put("photo.jpg", "precious");
        Assert.Null(output.Open());
        File.Delete(output.At("photo.jpg"));
        Assert.NotNull(output.Build(("index.html", "1")));
    }

    private static bool IsLocked(TestOutput output)
    {
        using var opened = output.Open();
        return opened is null;
    }
}
