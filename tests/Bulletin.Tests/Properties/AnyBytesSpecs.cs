using System.Text;
using Bulletin.Cli.Building;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Properties;

/// <summary>Whatever lies in a site folder, a build ends in a report and never in an exception. A failure names the seed.</summary>
public class AnyBytesSpecs
{
    private const int FilesPerSite = 40;

    private static readonly string[] Folders =
    [
        "policies", "issues/2024", "interpretations", "press", "responses", "consultations", "news", "specials",
        "pages",
    ];
    private static readonly byte[][] Samples = [.. Read("*.md")];
    private static readonly byte[][] Settings = [.. Read("site.yml"), .. Read("issuers.yml")];

    private static readonly string[] Pieces =
    [
        "---\n", "title: ", "published: ", "2024-01-01", "disclosure: 主动公开\n", "reviewed: 2024-01-01\n", "contents: ",
        "[", "]", "{", "}", "- ", "  ", "\t", ": ", "? ", "| ", "> ", "'", "\"", "\\", "\\x00", "\\uD800", "\\UFFFFFFFF",
        "&a ", "*a", "!!str ", "!<x> ", "%YAML 1.1\n", "%TAG ! x\n", "...\n", "#", ",", "\n", "\r\n", "\r", "\u2028",
        "\u0085", "\ufeff", "null", "~", "第一条", "[x](../../..", ")", "![](", "doc:〔", "号", "〔99999〕", "9999-99-99", "\0",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Any_documents_give_a_report(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 6; round++)
        {
            using var site = TestSite.With();
            site.Write("content/news/ok.md", Content.Diagnostics.Sound.News);
            for (var i = 0; i < FilesPerSite; i++)
                site.Write($"content/{Folders[random.Next(Folders.Length)]}/{i}.md", Hostile(random, Samples));
            for (var i = 0; i < 5; i++)
                site.Write($"content/news/{i}.svg", Hostile(random, Samples));
            Assert.NotEmpty(Build(site, $"seed {seed}, round {round}").Diagnostics);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_settings_give_a_report(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 60; round++)
        {
            using var site = TestSite.With(("content/news/ok.md", Content.Diagnostics.Sound.News));
            if (random.Next(3) > 0)
                site.Write("site.yml", Mutate(random, random.Next(2) == 0 ? Encoding.UTF8.GetBytes(TestSite.Settings) : Settings[0]));
            else
                site.Write("issuers.yml", Hostile(random, Settings));
            Build(site, $"seed {seed}, round {round}");
        }
    }

    [Fact]
    public void Sizes_and_depths_at_the_limit_give_a_report()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Content.Diagnostics.Sound.Body(new string('第', 1_000_000))),
            ("content/news/b.md", Content.Diagnostics.Sound.Body(string.Concat(Enumerable.Repeat("[", 100_000)))),
            ("content/news/c.md", Content.Diagnostics.Sound.Body(string.Concat(Enumerable.Repeat("第一条\n", 100_000)))),
            ("content/news/d.md", "---\n" + new string('[', 100_000)),
            ("content/news/e.md", "---\n" + new string('[', 100_000) + "\n---\n正文。"),
            (
                "content/news/f.md",
                "---\n" + string.Concat(Enumerable.Range(0, 2000).Select(i => new string(' ', i % 200) + $"k{i}:\n")) + "---\n正文。"),
            ("content/news/g.md", Content.Diagnostics.Sound.NewsWith("topics: [" + string.Concat(Enumerable.Repeat("甲,", 50_000)) + "]")),
            ("content/news/h.md", Content.Diagnostics.Sound.NewsWith("summary: \"" + new string('x', 200_000) + "\"")),
            ("content/news/i.md", new string('-', 1_000_000)),
            ("content/news/j.md", "---\n" + string.Concat(Enumerable.Repeat("- ", 50_000)) + "\n---\n正文。"));
        Build(site, "limits");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_pictures_are_published_or_refused(int seed)
    {
        var random = new Random(seed);
        byte[][] heads =
        [
            [
                0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 9, 0, 0,
                0, 9,
            ], [0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9],
            "GIF89a\x09\0\x09\0"u8.ToArray(), "RIFF\0\0\0\0WEBPVP8X"u8.ToArray(),
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g/></svg>"u8.ToArray(),
            "<?xml version='1.0' encoding='utf-7'?><svg/>"u8.ToArray(),
        ];
        using var site = TestSite.With();
        for (var i = 0; i < 120; i++)
        {
            var extension = ((string[])["png", "jpg", "gif", "webp", "svg"])[random.Next(5)];
            site.Write($"content/news/{i}.{extension}", Mutate(random, heads[random.Next(heads.Length)]));
            site.Write(
                $"content/news/{i}.md",
                Content.Diagnostics.Sound.NewsWith($"image: {{file: {i}.{extension}, alt: 图}}", $"![水厂]({i}.{extension})"));
        }

        Assert.All(Build(site, $"seed {seed}").Diagnostics, diagnostic => Assert.Equal("BLT4019", diagnostic.Code));
    }

    private static BuildReport Build(TestSite site, string because)
    {
        try
        {
            var report = site.Build();
            Assert.Equal(report.Diagnostics, site.Check().Diagnostics);
            Assert.All(report.Diagnostics, diagnostic =>
                Assert.True(diagnostic.Message.Chinese.Length > 0 && diagnostic.Hint.English.Length > 0 && diagnostic.Location.Line >= 0));
            return report;
        }
        catch (Exception fault) when (fault is not Xunit.Sdk.XunitException)
        {
            throw new InvalidOperationException(because, fault);
        }
    }

    private static byte[] Hostile(Random random, byte[][] samples)
    {
        switch (random.Next(6))
        {
            case 0:
                var bytes = new byte[random.Next(400)];
                random.NextBytes(bytes);
                return bytes;
            case 1:
                var (one, other) = (samples[random.Next(samples.Length)], samples[random.Next(samples.Length)]);
                return [.. one[..random.Next(one.Length)], .. other[random.Next(other.Length)..]];
            case 2:
                return Encoding.UTF8.GetBytes(
                    "---\n"
                        + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]))
                        + "\n---\n正文。");
            default:
                return Mutate(random, samples[random.Next(samples.Length)]);
        }
    }

    private static byte[] Mutate(Random random, byte[] sample)
    {
        var bytes = new List<byte>(sample);
        for (var edits = random.Next(1, 8); edits > 0; edits--)
        {
            // Most edits hit the front matter.
            var at = random.Next(Math.Min(bytes.Count, random.Next(3) == 0 ? int.MaxValue : 600) + 1);
            switch (random.Next(5))
            {
                case 0:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                case 1 when at < bytes.Count:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at));
                    break;
                case 3 when random.Next(4) == 0:
                    bytes.RemoveRange(at, bytes.Count - at);
                    break;
                default:
                    bytes.InsertRange(at, bytes.Skip(at).Take(random.Next(60)).ToArray());
                    break;
            }
        }

        return [.. bytes];
    }

    private static IEnumerable<byte[]> Read(string pattern)
    {
        using var sample = SampleCity.Copy();
        foreach (var file in Directory.EnumerateFiles(sample.Root, pattern, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            yield return File.ReadAllBytes(file);
    }
}
