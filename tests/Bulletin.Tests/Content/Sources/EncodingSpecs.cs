using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sources;
using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Content.Sources;

/// <summary>What is said of a file that is no sound UTF-8: an editor must know whether to convert it or to fetch it anew.</summary>
public class EncodingSpecs
{
    private const string Text = "---\ntitle: 关于供水的通知\n---\n第一条　为加强供水管理，制定本办法。\n";

    // The first characters of some are sound UTF-8 of two bytes, by accident.
    [Theory]
    [InlineData("标题: 关于供水的通知")]
    [InlineData("title: 示例市人民政府的通知")]
    [InlineData("title: 农业农村局的通知")]
    [InlineData("目录：第一章")]
    [InlineData("联通")]
    public void GBK_is_named(string text)
    {
        var said = Said(Mistake.Gbk(text));
        Assert.Contains("GBK", said.Message.English);
        Assert.Contains("iconv", said.Hint.English);
    }

    [Fact]
    public void UTF_8_cut_within_a_character_is_damaged_and_not_GBK()
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        var half = bytes.Length / 2;
        var cuts = Enumerable.Range(half, bytes.Length - half).Where(end => (bytes[end] & 0xc0) == 0x80).ToList();
        Assert.NotEmpty(cuts);
        foreach (var end in cuts)
            Damaged(Said(bytes[..end]));
    }

    [Theory]
    [InlineData(0xff)]
    [InlineData(0xc1)]
    public void A_wrong_byte_in_UTF_8_is_damage_and_not_GBK(byte wrong)
    {
        var bytes = Encoding.UTF8.GetBytes(Text);
        bytes[^9] = wrong;
        Damaged(Said(bytes));
    }

    [Fact]
    public void What_is_neither_is_only_said_not_to_be_UTF_8()
    {
        var said = Said([.. "caf"u8, 0xe9]);
        Assert.DoesNotContain("GBK", said.Message.English);
        Assert.DoesNotContain("damaged", said.Message.English);
    }

    private static void Damaged(Diagnostic said)
    {
        Assert.Contains("damaged", said.Message.English);
        Assert.Contains("损坏", said.Message.Chinese);
        Assert.DoesNotContain("iconv", said.Hint.English);
    }

    private static Diagnostic Said(byte[] bytes)
    {
        var problems = new DiagnosticBag();
        Assert.False(SourceText.TrySplit(bytes, "content/news/a.md", problems, out _));
        return Assert.Single(problems.Sorted());
    }
}
