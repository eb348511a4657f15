using System.Text;
using Bulletin.Build;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Properties;

/// <summary>Whatever lies in a site folder, a build ends in a report and never in an exception.</summary>
public class AnyBytesSpecs
{
    private const int FilesPerSite = 40;

    private static readonly string[] Folders =
    [
        "policies", "issues/2024", "interpretations", "press", "responses", "consultations", "news", "specials", "pages",
    ];
    private static readonly byte[][] Samples = [.. Read("*.md")];
    private static readonly byte[][] Settings = [.. Read("site.yml"), .. Read("issuers.yml")];

    private static readonly string[] Formats = ["png", "jpg", "gif", "webp", "svg"];

    private static readonly byte[][] Heads =
    [
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 9, 0, 0, 0, 9],
        [0xff, 0xd8, 0xff, 0xe0, 0, 2, 0xff, 0xc0, 0, 17, 8, 0, 9, 0, 9],
        "GIF89a\x09\0\x09\0"u8.ToArray(),
        "RIFF\0\0\0\0WEBPVP8X"u8.ToArray(),
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><g/></svg>"u8.ToArray(),
        "<?xml version='1.0' encoding='utf-7'?><svg/>"u8.ToArray(),
    ];

    private static readonly string[] Signs =
    [
        "---\n", "title: ", "published: ", "2024-01-01", "disclosure: 主动公开\n", "reviewed: 2024-01-01\n", "contents: ", "[", "]", "{", "}",
        "- ", "  ", "\t", ": ", "? ", "| ", "> ", "'", "\"", "\\", "\\x00", "\\uD800", "\\UFFFFFFFF",
        "&a ", "*a", "!!str ", "!<x> ", "%YAML 1.1\n", "%TAG ! x\n", "...\n", "#", ",", "\n", "\r\n", "\r", "\u2028", "\u0085", "\ufeff",
        "null", "~", "第一条", "[x](../../..", ")", "![](", "doc:〔", "号", "〔99999〕", "9999-99-99", "\0",
    ];

    // A step is a file.
    [Fact]
    public void Any_documents_give_a_report() => Law.ForAll(
        Steps.Of(FilesPerSite, FilesPerSite),
        files =>
        {
            using var site = TestSite.With(("content/news/ok.md", Content.Diagnostics.Sound.News));
            foreach (var (random, i) in files.All.Select((random, i) => (random, i)))
            {
                var path = i % 9 == 0 ? $"news/{i}.svg" : $"{Folders[random.Next(Folders.Length)]}/{i}.md";
                site.Write($"content/{path}", Hostile(random, Samples));
            }

            Build(site);
        },
        runs: 30);

    // A step is an edit of site.yml, or of issuers.yml.
    [Theory]
    [InlineData("site.yml")]
    [InlineData("issuers.yml")]
    public void Any_settings_give_a_report(string file) => Law.ForAll(
        Steps.Of(1, 7),
        edits =>
        {
            using var site = TestSite.With(("content/news/ok.md", Content.Diagnostics.Sound.News));
            var small = Encoding.UTF8.GetBytes(TestSite.Settings);
            var sample = file == "issuers.yml" ? Settings[1] : edits.All.FirstOrDefault()?.Next(2) == 0 ? small : Settings[0];
            site.Write(file, Mutate(edits.All, sample));
            Build(site);
        },
        runs: 60);

    [Fact]
    public void Sizes_and_depths_at_the_limit_give_a_report()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Content.Diagnostics.Sound.Body(new string('第', 1_000_000))),
            ("content/news/b.md", Content.Diagnostics.Sound.Body(string.Concat(Enumerable.Repeat("[", 100_000)))),
            ("content/news/c.md", Content.Diagnostics.Sound.Body(string.Concat(Enumerable.Repeat("第一条\n", 100_000)))),
            ("content/news/d.md", "---\n" + new string('[', 100_000)),
            ("content/news/e.md", "---\n" + new string('[', 100_000) + "\n---\n正文。"),
            ("content/news/f.md", "---\n" + string.Concat(
                Enumerable.Range(0, 2000).Select(i => new string(' ', i % 200) + $"k{i}:\n")) + "---\n正文。"),
            ("content/news/g.md", Content.Diagnostics.Sound.NewsWith("topics: [" + string.Concat(Enumerable.Repeat("甲,", 50_000)) + "]")),
            ("content/news/h.md", Content.Diagnostics.Sound.NewsWith("summary: \"" + new string('x', 200_000) + "\"")),
            ("content/news/i.md", new string('-', 1_000_000)),
            ("content/news/j.md", "---\n" + string.Concat(Enumerable.Repeat("- ", 50_000)) + "\n---\n正文。"));
        Build(site);
    }

    // A step is a picture.
    [Fact]
    public void Any_pictures_are_published_or_refused() => Law.ForAll(
        Steps.Of(120, 120),
        pictures =>
        {
            using var site = TestSite.With();
            foreach (var (random, i) in pictures.All.Select((random, i) => (random, i)))
            {
                var file = $"{i}.{Formats[random.Next(Formats.Length)]}";
                site.Write($"content/news/{file}", Mutate(Edits(random), Heads[random.Next(Heads.Length)]));
                var document = Content.Diagnostics.Sound.NewsWith($"image: {{file: {file}, alt: 图}}", $"![水厂]({file})");
                site.Write($"content/news/{i}.md", document);
            }

            // A drawing that may run something, a picture that is none, one format for another, one too large.
            string[] expected = ["BLT4019", "BLT4030", "BLT4031", "BLT4050"];
            Assert.All(Build(site).Diagnostics, diagnostic => Assert.Contains(diagnostic.Code, expected));
        },
        runs: 2);

    private static BuildReport Build(TestSite site)
    {
        var report = site.Build();
        Assert.Equal(report.Diagnostics, site.Check().Diagnostics);
        Assert.All(report.Diagnostics, diagnostic =>
        {
            Assert.NotEmpty(diagnostic.Message.Chinese);
            Assert.NotEmpty(diagnostic.Hint.English);
            Assert.InRange(diagnostic.Location.Line, 0, int.MaxValue);
        });
        return report;
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
                var pieces = Enumerable.Range(0, random.Next(40)).Select(_ => Signs[random.Next(Signs.Length)]);
                return Encoding.UTF8.GetBytes($"---\n{string.Concat(pieces)}\n---\n正文。");
            default:
                return Mutate(Edits(random), samples[random.Next(samples.Length)]);
        }
    }

    private static IEnumerable<Random> Edits(Random random) =>
        Enumerable.Range(0, random.Next(1, 8)).Select(_ => new Random(random.Next()));

    private static byte[] Mutate(IEnumerable<Random> edits, byte[] sample)
    {
        var bytes = new List<byte>(sample);
        foreach (var random in edits)
        {
            // Most edits hit the front matter.
            var at = random.Next(Math.Min(bytes.Count, random.Next(3) == 0 ? int.MaxValue : 600) + 1);
            switch (random.Next(5))
            {
                case 0: bytes.InsertRange(at, Encoding.UTF8.GetBytes(Signs[random.Next(Signs.Length)])); break;
                case 1 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(20), bytes.Count - at)); break;
                case 3 when random.Next(4) == 0: bytes.RemoveRange(at, bytes.Count - at); break;
                default: bytes.InsertRange(at, bytes.Skip(at).Take(random.Next(60)).ToArray()); break;
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
