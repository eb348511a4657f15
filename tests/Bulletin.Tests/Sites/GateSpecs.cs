using System.Text;
using Bulletin.Build;
using Bulletin.Content.Linking;
using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>What may not be published is in no byte of the output, nor of its work folder.</summary>
public class GateSpecs
{
    private static readonly string Folder = Path.Combine(TestSite.Repository, "tests", "sites", "disclosure-gate");
    private static readonly DateOnly Day = new(2024, 6, 1);

    // Everything in the fixtures that must not come out begins with one of these.
    private static readonly string[] Secrets = ["机密", "密发", "secret", "国防", "defence"];

    [Fact]
    public void Nothing_of_what_is_left_out_is_in_any_file()
    {
        using var site = TestSite.Copy(Folder);
        Assert.Equal(7, site.Publish(options => options with { AsOf = Day }).Omitted.Count);
        Assert.Empty(Traces(site));
    }

    [Fact]
    public void The_as_of_date_of_the_site_leaves_out_what_one_given_by_hand_does()
    {
        using var byHand = TestSite.Copy(Folder);
        using var bySite = TestSite.Copy(Folder);
        bySite.Write("site.yml", File.ReadAllText(bySite.FullPath("site.yml")) + "as_of: 2024-06-01\n");
        var expected = byHand.Publish(options => options with { AsOf = Day });
        var actual = bySite.Publish();
        Assert.Equal(expected.Omitted, actual.Omitted);
        Assert.Contains(actual.Omitted, other => other is { Path: "content/policies/too-new.md", Reason: Omission.NotYetPublished });
        Assert.Empty(Traces(bySite));
        TestSite.Same(byHand.Tree(), bySite.Tree());
    }

    [Fact]
    public void An_as_of_date_given_by_hand_goes_before_that_of_the_site()
    {
        using var site = TestSite.Copy(Folder);
        site.Write("site.yml", File.ReadAllText(site.FullPath("site.yml")) + "as_of: 2024-06-01\n");
        Assert.DoesNotContain(
            site.Publish(options => options with { AsOf = new(2030, 1, 1) }).Omitted,
            other => other.Reason == Omission.NotYetPublished);
        Assert.True(site.Has("policies/too-new.html"));
        site.Publish();
        Assert.Empty(Traces(site));
    }

    [Fact]
    public void Nothing_stays_of_a_document_that_was_published_before()
    {
        using var site = TestSite.Copy(Folder);
        site.Replace("content/policies/withheld.md", "不予公开", "主动公开");
        site.Publish(options => options with { AsOf = Day });
        Assert.Contains("policies/withheld.html: 机密", Traces(site));
        Assert.Contains("policies/secret-withheld.csv: 机密", Traces(site));
        Assert.Contains("feed.xml: 机密", Traces(site));
        site.Replace("content/policies/withheld.md", "主动公开", "不予公开");
        site.Publish(options => options with { AsOf = Day });
        Assert.Empty(Traces(site));
    }

    [Fact]
    public void Nothing_stays_of_a_document_that_was_withdrawn_at_the_same_address()
    {
        using var site = TestSite.With(("content/news/a.md", Sound.News.Replace("正文。", "机密正文。", StringComparison.Ordinal)));
        site.Publish();
        Assert.Contains("news/a.html: 机密", Traces(site));
        site.Replace("content/news/a.md", "published:", "withdrawn: {on: 2024-01-02, reason: 内容有误}\npublished:");
        site.Publish();
        Assert.True(site.Has("news/a.html"));
        Assert.Empty(Traces(site));
    }

    [Fact]
    public void Nothing_stays_of_what_a_refused_build_has_made()
    {
        using var site = TestSite.With(("content/news/a.md", Sound.News));
        site.Publish();
        site.Write("content/news/b.md", Sound.News.Replace("正文。", "机密正文。", StringComparison.Ordinal));
        site.Write("content/news/c.md", Sound.News + "\n[断链](nowhere.md)\n");
        Assert.Equal(BuildOutcome.Refused, site.Build().Outcome);
        Assert.Empty(Traces(site));
    }

    [Fact]
    public void Only_their_owner_may_enter_the_folders_of_a_build_also_those_that_are_there_already()
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        using var site = TestSite.With(("content/news/a.md", Sound.News));
        foreach (var _ in (int[])[1, 2])
        {
            site.Publish();
            Assert.Equal(owner, File.GetUnixFileMode(site.Cache));
            Assert.Equal(owner, File.GetUnixFileMode(site.Work));
            File.SetUnixFileMode(site.Cache, owner | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
            File.SetUnixFileMode(site.Work, owner | UnixFileMode.OtherRead | UnixFileMode.OtherExecute);
        }
    }

    [Theory]
    [InlineData("policies/on-request")]
    [InlineData("policies/withheld")]
    [InlineData("policies/unreviewed")]
    [InlineData("policies/draft")]
    [InlineData("policies/no-secrecy-review")]
    [InlineData("policies/too-new")]
    public void A_published_document_may_not_name_one_that_is_left_out(string id)
    {
        using var site = TestSite.Copy(Folder);
        site.Replace("content/policies/open.md", "secrecy_reviewed:", $"amends: {id}\nsecrecy_reviewed:");
        site.Replace("content/policies/open.md", "正文。", $"见[它](../{id}.md)。");
        var report = site.Build(options => options with { AsOf = Day });
        Assert.Equal(["BLT4003", "BLT4003"], report.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Empty(site.Tree());
        Assert.All(report.Diagnostics, diagnostic => Assert.DoesNotContain("机密", TestSite.Line(diagnostic)));
    }

    [Fact]
    public void Drafts_are_built_only_when_asked_for()
    {
        using var site = TestSite.Copy(Folder);
        site.Delete("content/policies/unfinished-draft.md");
        site.Publish(options => options with { AsOf = Day, WithDrafts = true });
        Assert.Contains("policies/draft.html: 机密", Traces(site));
        site.Publish(options => options with { AsOf = Day });
        Assert.Empty(Traces(site));
    }

    [Fact]
    public void Names_of_reviewers_are_never_published()
    {
        using var site = TestSite.Copy(Path.Combine(TestSite.Repository, "tests", "sites", "every-key-english"));
        site.Publish();
        Assert.DoesNotContain(site.Tree(), file => Encodings("审核人").Any(word => file.Value.AsSpan().IndexOf(word) >= 0));
    }

    private static List<string> Traces(TestSite site) =>
    [
        .. from file in site.Tree().Concat(TestSite.Tree(site.Work))
           from secret in Secrets
           where Encodings(secret).Any(word =>
               file.Value.AsSpan().IndexOf(word) >= 0 || file.Key.Contains(secret, StringComparison.OrdinalIgnoreCase))
           select $"{file.Key}: {secret}",
    ];

    // As it stands, in a URL, and in JSON of an encoder that escapes.
    private static byte[][] Encodings(string word) =>
    [
        Encoding.UTF8.GetBytes(word),
        Encoding.UTF8.GetBytes(Uri.EscapeDataString(word)),
        Encoding.UTF8.GetBytes(string.Concat(word.Select(c => $"\\u{(int)c:x4}"))),
        Encoding.UTF8.GetBytes(string.Concat(word.Select(c => $"\\u{(int)c:X4}"))),
        Encoding.Unicode.GetBytes(word),
    ];
}
