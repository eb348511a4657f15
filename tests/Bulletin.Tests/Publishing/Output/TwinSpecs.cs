using Bulletin.Content;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Tests.Publishing.Output;

/// <summary>What stands in no output any more stands nowhere beside it either.</summary>
public class TwinSpecs
{
    private static readonly Dictionary<string, string> Before = new()
    {
        ["index.html"] = "home, with the title of what is withdrawn",
        ["a/kept.html"] = "kept",
        ["a/tombstone.html"] = "withdrawn text",
        ["a/tombstone.json"] = "withdrawn data",
        ["secret/plan.html"] = "reclassified text",
    };

    private static readonly Dictionary<string, string> After = new()
    {
        ["index.html"] = "home",
        ["a/kept.html"] = "kept",
        ["a/tombstone.html"] = "withdrawn on 2024-05-01",
    };

    [Theory]
    [InlineData("exchange", 1000)]
    [InlineData("renames", 1000)]
    [InlineData("entry by entry", 1000)]
    [InlineData("exchange", 0)]
    [InlineData("entry by entry", 0)]
    public void What_is_taken_out_is_gone_when_the_commit_is_over(string way, int mostInOne)
    {
        using var output = new TestOutput
        {
            Disk = new Disk { Exchanges = way == "exchange", Flushes = false },
            Within = way == "entry by entry",
            MostInOne = mostInOne,
        };
        output.Build(Before, prepareTwin: true);
        output.Put("foreign/proof.txt", "somebody else's");
        File.AppendAllText(output.At("a/kept.html"), "an edit in the output");
        foreach (var site in new[] { Before, After, Before, After })
        {
            Assert.True(output.Build(site)!.Changed);
            output.AssertHidesNothing();
            Assert.True(File.Exists(Path.Join(output.Work, "record")));
        }
    }

    [Fact]
    public void What_an_abandoned_or_refused_build_wrote_is_gone_when_it_is_over()
    {
        using var output = new TestOutput();
        Abandon("the first build of all");
        output.Build(After);
        Abandon("a build without a twin");
        output.Build(Before);
        Abandon("a build with a twin");
        Assert.Null(output.Build(("x.html", "refused"), ("X.html", "refused")));
        output.AssertHidesNothing();

        void Abandon(string text)
        {
            using (var opened = output.Open()!)
                opened.Begin().Write(new Route("draft.html"), System.Text.Encoding.UTF8.GetBytes(text), "content/draft.md");
            output.AssertHidesNothing();
        }
    }

    [Fact]
    public void The_twin_of_an_earlier_version_goes_at_the_next_opening()
    {
        using var output = new TestOutput();
        output.Build(Before);
        output.Build(After);
        File.Move(Path.Join(output.Work, "record"), Path.Join(output.Work, "twin"));
        File.WriteAllText(Path.Join(output.Work, "next/old.html"), "withdrawn text");
        Assert.False(output.Build(After)!.Changed);
        output.AssertHidesNothing();
    }

    [Fact]
    public void What_cannot_be_deleted_is_told_and_deleted_by_the_next_build()
    {
        using var output = new TestOutput();
        output.Build(Before);
        var isLocked = true;
        var disk = new Disk
        {
            Flushes = false,
            Before = (what, path) =>
            {
                if (!isLocked || what is not ("unlink" or "rmtree") || !path.Contains("next", StringComparison.Ordinal)) return;
                if (Directory.Exists(Path.Join(output.Work, "next/secret"))) throw new UnauthorizedAccessException(path);
            },
        };
        Assert.NotNull(output.Build(After, disk));
        Assert.Equal(["BLT6018"], output.Codes);
        Assert.Equal(TestOutput.Clean(After), output.Snapshot());
        Assert.Null(output.Build(After, disk));
        Assert.Equal(["BLT6015"], output.Codes);
        isLocked = false;
        Assert.NotNull(output.Build(After, disk));
        Assert.Empty(output.Codes);
        output.AssertHidesNothing();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_its_owner_may_enter_a_work_folder_also_one_that_is_there_already(bool within)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        using var output = new TestOutput { Within = within };
        Directory.CreateDirectory(output.Work, owner | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        output.Build(Before);
        Assert.Equal(owner, File.GetUnixFileMode(output.Work));
        Assert.NotEqual(owner, File.GetUnixFileMode(output.Path));
    }
}
