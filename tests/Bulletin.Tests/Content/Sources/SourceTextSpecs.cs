using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sources;
using Bulletin.Tests.Properties;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Sources;

/// <summary>Where front matter ends and the body begins.</summary>
public class SourceTextSpecs
{
    private const string File = "content/news/a.md";

    private static readonly string[] Lines = ["title: 甲", "", "  - b", "--", "----", "- --", " ---", "# x", "---x", "𠮷", "摘要: |"];

    [Theory]
    [InlineData("---\ntitle: 甲\n---\n正文。", "title: 甲\n", "正文。", 4)]
    [InlineData("---\r\ntitle: 甲\r\n---\r\n正文。\r\n", "title: 甲\r\n", "正文。\r\n", 4)]
    [InlineData("\ufeff---\ntitle: 甲\n---\n正文。", "title: 甲\n", "正文。", 4)]
    [InlineData("--- \ntitle: 甲\n---\t\n正文。", "title: 甲\n", "正文。", 4)]
    [InlineData("---\n---\n正文。", "", "正文。", 3)]
    [InlineData("---\ntitle: 甲\n---", "title: 甲\n", "", 4)]
    [InlineData("---\ntitle: 甲\n---\n\n正文。\n---\n", "title: 甲\n", "\n正文。\n---\n", 4)]
    [InlineData("---\na: ----\n ---\n----\n---\n正文。", "a: ----\n ---\n----\n", "正文。", 6)]
    public void A_document_is_split_at_its_two_lines_of_dashes(string text, string frontMatter, string body, int bodyLine)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var split = Split(bytes);
        Assert.Equal((frontMatter, bodyLine, 2), (split.FrontMatter, split.BodyLine, split.FrontMatterLine));
        Assert.Equal(body, Encoding.UTF8.GetString(bytes[split.BodyOffset..]));
    }

    [Theory]
    [InlineData("", "BLT1003")]
    [InlineData("\ufeff \n\t\r\n", "BLT1003")]
    [InlineData("正文。", "BLT2027")]
    [InlineData("\n---\ntitle: 甲\n---\n", "BLT2027")]
    [InlineData("---\ntitle: 甲\n正文。", "BLT2027")]
    [InlineData("---", "BLT2027")]
    public void What_cannot_be_split_says_why(string text, string code)
    {
        var problems = new DiagnosticBag();
        Assert.False(SourceText.TrySplit(Encoding.UTF8.GetBytes(text), File, problems, out _));
        var problem = Assert.Single(problems.Sorted());
        Assert.Equal((code, $"{File}:1:1"), (problem.Code, problem.Location.ToString()));
    }

    [Fact]
    public void A_description_of_a_dataset_is_front_matter_from_its_first_line()
    {
        var split = Split("\ufefftitle: 甲\n---\n"u8, "content/data/a/dataset.yml");
        Assert.Equal(("title: 甲\n---\n", 1), (split.FrontMatter, split.FrontMatterLine));
    }

    [Fact]
    public void Front_matter_may_be_as_long_as_its_limit_and_no_longer()
    {
        var longest = "a: " + new string('x', SourceText.MaxFrontMatter - 4) + "\n";
        Assert.Equal(longest, Split(Encoding.UTF8.GetBytes($"---\n{longest}---\n")).FrontMatter);
        var problems = new DiagnosticBag();
        Assert.False(SourceText.TrySplit(Encoding.UTF8.GetBytes($"---\nx{longest}---\n"), File, problems, out _));
        Assert.Equal("BLT1004", Assert.Single(problems.Sorted()).Code);
    }

    [Fact]
    public void Whatever_stands_between_the_dashes_and_below_comes_back() => Law.ForAll(
        from ends in Gen.Elements("\n", "\r\n")
        from header in Pieces.Of(Lines, 0, 6)
        from body in Pieces.Of([.. Lines, "---", "\n"], 0, 6)
        select new Document(header, body, ends),
        document => document.Smaller(),
        document =>
        {
            var bytes = Encoding.UTF8.GetBytes(document.ToString());
            var split = Split(bytes);
            Assert.Equal(document.Header, split.FrontMatter);
            Assert.Equal(document.Body, Encoding.UTF8.GetString(bytes[split.BodyOffset..]));
            Assert.Equal(document.Header.Count(character => character == '\n') + 3, split.BodyLine);
        });

    private static SourceText Split(ReadOnlySpan<byte> bytes, string file = File)
    {
        var problems = new DiagnosticBag();
        Assert.True(SourceText.TrySplit(bytes, file, problems, out var split));
        Assert.Empty(problems.Sorted());
        return split;
    }

    private sealed record Document(Pieces HeaderLines, Pieces BodyLines, string Ends)
    {
        public string Header => HeaderLines.Joined(Ends);

        public string Body => BodyLines.Joined(Ends);

        public IEnumerable<Document> Smaller() =>
        [
            .. Pieces.Smaller(HeaderLines).Select(less => this with { HeaderLines = less }),
            .. Pieces.Smaller(BodyLines).Select(less => this with { BodyLines = less }),
        ];

        public override string ToString() => $"---{Ends}{Header}---{Ends}{Body}";
    }
}
