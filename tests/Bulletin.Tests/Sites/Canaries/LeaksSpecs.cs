using System.IO.Compression;
using System.Net;
using System.Text;
using Bulletin.Tests.Content.Media.Inspection;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>A canary is found however it is written; else that none was found would mean nothing.</summary>
public class LeaksSpecs
{
    private static readonly Canaries All = new();
    private static readonly Canary One = All.New("a draft");

    public static TheoryData<string, byte[]> Spellings => new()
    {
        { "letters", Bytes("a" + One.Letters) },
        { "capitals", Bytes(One.Letters.ToUpperInvariant()) },
        { "characters", Bytes("，" + One.Characters) },
        { "a URL", Bytes(Uri.EscapeDataString(One.Characters)) },
        { "JSON", Bytes(string.Concat(One.Characters.Select(c => $"\\u{(int)c:x4}"))) },
        { "HTML", Bytes(WebUtility.HtmlEncode("\u00a0") + string.Concat(One.Characters.Select(c => $"&#{(int)c};"))) },
        { "a data address", Bytes("data:image/png;base64," + Convert.ToBase64String([0, 255, .. Bytes(One.Letters)])) },
        { "UTF-16", Encoding.Unicode.GetBytes(One.Characters) },
        { "GB 18030", CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("甲" + One.Characters) },
        { "a binary file", [0, 255, .. Bytes(One.Letters)] },
        { "an archive", Packages.Zip(("a.txt", One.Text)) },
        { "an archive in an archive", Packages.Zip([("a.zip", Packages.Zip((One.Letters, "")))]) },
        { "gzip", Gzip(Bytes(One.Text)) },
    };

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_canary_is_found_in(string spelling, byte[] file) =>
        Assert.True(Leaks.Kinds(All, file).Contains("a draft"), spelling);

    [Fact]
    public void Half_a_canary_is_found_as_well() =>
        Assert.NotEmpty(Leaks.Kinds(All, Bytes($"terms: {One.Characters[1..]}")));

    [Fact]
    public void Nothing_is_found_where_there_is_none() => Assert.Empty(Leaks.Kinds(All, Bytes("正文 %20 \\u4e00 &amp;")));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] content)
    {
        using var file = new MemoryStream();
        using (var packed = new GZipStream(file, CompressionLevel.Fastest)) packed.Write(content);
        return file.ToArray();
    }
}
