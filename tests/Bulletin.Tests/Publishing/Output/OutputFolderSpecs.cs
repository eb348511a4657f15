using System.Text;
using Bulletin.Content;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Tests.Publishing.Output;

public class OutputFolderSpecs
{
    private static readonly Dictionary<string, string> Site = new()
    {
        ["index.html"] = "home",
        ["policies/2024/1.html"] = "one",
        ["policies/2024/2.html"] = "two!",
    };

    [Fact]
    public void The_first_build_makes_the_folder_with_its_manifest()
    {
        using var output = new TestOutput { Disk = new Disk() };
        var result = output.Build(Site)!;
        Assert.Equal((3, 0, 0, 0, true), (result.Written, result.Kept, result.Removed, result.Foreign, result.Changed));
        Assert.Equal(["index.html", "manifest.json", "policies/2024/1.html", "policies/2024/2.html"], output.Snapshot().Keys);
        Assert.Equal(["index.html", "policies/2024/1.html", "policies/2024/2.html"], output.Manifest().Files.Select(file => file.Path));
        Assert.Equal(TestOutput.AsOf, output.Manifest().AsOf);
        Assert.Empty(output.Codes);
    }

    [Fact]
    public void A_build_without_changes_does_not_touch_the_output()
    {
        using var output = new TestOutput();
        output.Build(Site);
        File.SetLastWriteTimeUtc(output.At("manifest.json"), new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var before = Directory.GetLastWriteTimeUtc(output.Path);
        var result = output.Build(Site)!;
        Assert.Equal((0, 3, 0, false), (result.Written, result.Kept, result.Removed, result.Changed));
        Assert.Equal(before, Directory.GetLastWriteTimeUtc(output.Path));
        Assert.Equal(2020, File.GetLastWriteTimeUtc(output.At("manifest.json")).Year);
        Assert.False(Directory.Exists(Path.Join(output.Work, "next")));
    }

    [Fact]
    public void Changed_files_are_written_gone_ones_removed_with_their_folders_and_the_others_keep_their_inode_and_time()
    {
        using var output = new TestOutput();
        output.Build(("a/kept.html", "same"), ("a/changed.html", "old"), ("b/gone.html", "gone"));
        var time = File.GetLastWriteTimeUtc(output.At("a/kept.html"));
        var result = output.Build(("a/kept.html", "same"), ("a/changed.html", "new"))!;
        Assert.Equal((1, 1, 1), (result.Written, result.Kept, result.Removed));
        Assert.Equal(["a/changed.html", "a/kept.html", "manifest.json"], output.Snapshot().Keys);
        Assert.False(Directory.Exists(output.At("b")));
        Assert.Equal(time, File.GetLastWriteTimeUtc(output.At("a/kept.html")));
    }

    [Fact]
    public void An_open_file_of_the_old_site_stays_readable_and_unchanged()
    {
        using var output = new TestOutput();
        for (var i = 0; i < 3; i++)
        {
            output.Build(("index.html", $"old {i}"));
            using var reader = new StreamReader(output.At("index.html"));
            output.Build(("index.html", $"new {i}"));
            output.Build(("index.html", $"newer {i}"));
            Assert.Equal($"old {i}", reader.ReadToEnd());
        }
    }

    [Fact]
    public void A_build_that_is_abandoned_or_refused_leaves_the_output_and_the_twin_as_they_were()
    {
        using var output = new TestOutput();
        foreach (var home in new[] { "old", "home" })
        {
            output.Build(new Dictionary<string, string>(Site) { ["index.html"] = home });
            Thread.Sleep(60); // younger files are not trusted by their time
        }

        var before = output.Snapshot();
        using (var opened = output.Open()!) opened.Begin().Write(new Route("index.html"), "half"u8, "content/index.md");
        Assert.Equal(before, output.Snapshot());
        Assert.Null(output.Build(("x.html", "1"), ("X.html", "2")));
        Assert.Equal(before, output.Snapshot());
        Assert.True(File.Exists(Path.Join(output.Work, "record")));
        var links = new List<string>();
        Assert.NotNull(output.Build(new Dictionary<string, string>(Site) { ["index.html"] = "whole" }, new Disk { Before = NoteLink }));
        Assert.Empty(links); // the twin was good: only the changed file moved in

        void NoteLink(string what, string path)
        {
            if (what == "link") links.Add(path);
        }
    }

    [Fact]
    public void With_a_twin_the_work_is_proportional_to_the_change()
    {
        using var output = new TestOutput();
        var site = Enumerable.Range(0, 500).ToDictionary(i => $"policies/{i % 20}/{i}.html", i => $"text {i}");
        output.Build(site, prepareTwin: true);
        for (var round = 0; round < 4; round++)
        {
            Thread.Sleep(60); // younger files are not trusted by their time
            var operations = 0;
            site["policies/3/3.html"] = $"edited {round}";
            output.Build(site, new Disk { Before = (_, _) => Interlocked.Increment(ref operations) });
            if (round > 0) Assert.InRange(operations, 1, 25);
            Assert.Equal(TestOutput.Clean(site), output.Snapshot());
        }
    }

    [Fact]
    public void A_file_that_was_changed_in_the_output_is_made_anew_and_named()
    {
        using var output = new TestOutput();
        output.Build(Site, prepareTwin: true);
        File.AppendAllText(output.At("index.html"), "<script>");
        File.Delete(output.At("policies/2024/1.html"));
        using (var opened = output.Open()!)
        {
            Assert.False(opened.Has(new("index.html"), Sha256.Of("home"u8)));
            Assert.False(opened.Has(new("policies/2024/1.html"), Sha256.Of("one"u8)));
            Assert.True(opened.Has(new("policies/2024/2.html"), Sha256.Of("two!"u8)));
            Assert.Throws<InvalidOperationException>(() => opened.Begin().Keep(new("index.html"), "content/index.md"));
        }

        Assert.Equal(2, output.Build(Site)!.Written);
        Assert.Contains("index.html", Assert.Single(output.Bag.Sorted()).Message.English, StringComparison.Ordinal);
        Assert.Equal(["BLT6012"], output.Codes);
        Assert.Equal(TestOutput.Clean(Site), output.Snapshot());
        Assert.False(output.Build(Site)!.Changed);
    }

    [Fact]
    public void A_change_that_keeps_length_and_time_is_seen_when_the_state_is_lost()
    {
        using var output = new TestOutput();
        output.Build(Site);
        output.State = null;
        var time = File.GetLastWriteTimeUtc(output.At("index.html"));
        File.WriteAllText(output.At("index.html"), "HOME");
        File.SetLastWriteTimeUtc(output.At("index.html"), time);
        Assert.Equal(1, output.Build(Site)!.Written);
        Assert.Equal("home", File.ReadAllText(output.At("index.html")));
    }

    [Fact]
    public void A_page_replaced_by_a_link_is_a_page_again()
    {
        using var output = new TestOutput();
        output.Build(Site);
        File.Delete(output.At("index.html"));
        File.CreateSymbolicLink(output.At("index.html"), "/etc/hostname");
        output.Build(Site);
        Assert.Equal(TestOutput.Clean(Site), output.Snapshot());
    }

    [Fact]
    public void Several_threads_may_write_at_once()
    {
        using var output = new TestOutput();
        foreach (var round in new[] { "first", "second" })
        {
            using var opened = output.Open()!;
            var next = opened.Begin();
            Parallel.For(0, 2000, i => next.Write(new($"p/{i % 50}/{i}.html"), Encoding.UTF8.GetBytes($"{round} {i}"), "content/p.md"));
            var result = next.Commit(TestOutput.AsOf, "bulletin test")!;
            Assert.Equal(2000, result.Written);
            opened.PrepareTwin(result);
        }

        Assert.Equal("second 1999", File.ReadAllText(output.At("p/49/1999.html")));
        Assert.Equal(2001, output.Snapshot().Count);
    }

    [Fact]
    public void A_copied_picture_is_a_file_of_its_own_and_kept_while_it_is_the_same()
    {
        using var output = new TestOutput();
        var picture = output.In("picture.png");
        var bytes = new byte[700_001];
        new Random(1).NextBytes(bytes);
        File.WriteAllBytes(picture, bytes);
        Assert.Equal((1, 0), Copy());
        Assert.Equal((0, 1), Copy());
        bytes[650_000] ^= 1;
        File.WriteAllBytes(picture, bytes);
        Assert.Equal((1, 0), Copy());
        Assert.Equal(bytes, File.ReadAllBytes(output.At("media/picture.png")));
        File.AppendAllText(picture, "changed later");
        Assert.Equal(bytes, File.ReadAllBytes(output.At("media/picture.png")));

        (int Written, int Kept) Copy()
        {
            using var opened = output.Open()!;
            var next = opened.Begin();
            Assert.Equal(Sha256.Of(File.ReadAllBytes(picture)), next.Copy(new Route("media/picture.png"), picture, "content/picture.png"));
            var result = next.Commit(TestOutput.AsOf, "bulletin test")!;
            output.State = result.State;
            return (result.Written, result.Kept);
        }
    }

    [Fact]
    public void A_picture_that_cannot_be_read_stops_the_build()
    {
        using var output = new TestOutput();
        output.Build(Site);
        using var opened = output.Open()!;
        var next = opened.Begin();
        next.Copy(new Route("media/x.png"), output.In("missing.png"), "content/x.md");
        Assert.True(next.HasFailed);
        Assert.Null(next.Commit(TestOutput.AsOf, "bulletin test"));
        Assert.Equal(["BLT6016"], output.Codes);
        Assert.Equal(TestOutput.Clean(Site), output.Snapshot());
    }

    [Fact]
    public void Another_date_or_source_alone_renews_the_manifest()
    {
        using var output = new TestOutput();
        output.Build(Site);
        using var opened = output.Open()!;
        var next = opened.Begin();
        foreach (var path in Site.Keys) next.Keep(new Route(path), "content/renamed.md");
        var result = next.Commit(TestOutput.AsOf.AddDays(1), "bulletin test")!;
        Assert.Equal((0, 3, true), (result.Written, result.Kept, result.Changed));
        Assert.Equal(TestOutput.AsOf.AddDays(1), output.Manifest().AsOf);
        Assert.All(output.Manifest().Files, file => Assert.Equal("content/renamed.md", file.Source));
    }

    [Fact]
    public void A_folder_that_is_not_ours_is_refused_and_left_alone()
    {
        using var output = new TestOutput();
        output.Put("photo.jpg", "precious");
        Assert.Null(output.Build(Site));
        Assert.Equal(["BLT6002"], output.Codes);
        Assert.Equal(["photo.jpg"], output.Snapshot().Keys);
        output.Put("manifest.json", """{"name":"a web app"}""");
        Assert.Null(output.Build(Site));
        Assert.Equal(["BLT6003"], output.Codes);
        Assert.Equal("precious", File.ReadAllText(output.At("photo.jpg")));
    }

    [Fact]
    public void A_folder_with_only_placeholders_of_version_control_is_taken_and_they_stay()
    {
        using var output = new TestOutput();
        output.Put(".gitkeep", "");
        output.Put(".gitignore", "*");
        Assert.NotNull(output.Build(Site));
        Assert.Empty(output.Codes);
        Assert.Equal("*", output.Snapshot()[".gitignore"]);
        Assert.True(output.Snapshot().ContainsKey(".gitkeep"));
        Assert.False(output.Build(Site)!.Changed);
    }

    [Fact]
    public void A_file_in_the_place_of_the_folder_is_refused()
    {
        using var output = new TestOutput();
        File.WriteAllText(output.Path, "a file");
        Assert.Null(output.Build(Site));
        Assert.Equal(["BLT6004"], output.Codes);
    }

    [Fact]
    public void The_permissions_of_the_folder_stay()
    {
        if (OperatingSystem.IsWindows()) return;
        using var output = new TestOutput();
        output.Build(Site);
        const UnixFileMode user = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        const UnixFileMode mode = user | UnixFileMode.GroupRead | UnixFileMode.GroupExecute;
        File.SetUnixFileMode(output.Path, mode);
        output.Build(("index.html", "new"));
        Assert.Equal(mode, File.GetUnixFileMode(output.Path));
    }
}
