using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Bulletin.Content.Media.Inspection;
using Bulletin.Tests.Properties;
using static Bulletin.Tests.Content.Media.Inspection.Found;
using static Bulletin.Tests.Content.Media.Inspection.Packages;

namespace Bulletin.Tests.Content.Media.Inspection;

/// <summary>PDF, old Office files, archives, films and sounds.</summary>
public class FileInspectorSpecs
{
    private const string Locked = "文件加了密码";

    [Theory]
    [InlineData("trailer << /Root 1 0 R /Encrypt 4 0 R >>", Locked)]
    [InlineData("trailer << /Encrypt<< /Filter /Standard >> >>", Locked)]
    [InlineData("4 0 obj << /EncryptMetadata false >>", "")]
    [InlineData("<< /Author (Zhang San) /Creator (Microsoft Word) >>", "作者（Zhang San）")]
    [InlineData("<< /Author <FEFF5F204E09> >>", "作者（张三）")]
    [InlineData("<< /Author (\\376\\377\\137\\040N\\t) >>", "作者（张")]
    [InlineData("<< /Author () /Title (x) >>", "")]
    [InlineData("<< /Author 5 0 R >>", "")]
    [InlineData("<x:xmpmeta><dc:creator><rdf:Seq><rdf:li>李四</rdf:li></rdf:Seq></dc:creator></x:xmpmeta>", "作者（李四）")]
    [InlineData("<< /Title (\\(x\\)) /Producer (WPS) >>", "")]
    public void A_PDF_tells_its_authors_and_asks_for_passwords(string content, string found) =>
        Contains(found, Of(Encoding.UTF8.GetBytes("%PDF-1.7\n" + content)));

    [Fact]
    public void An_author_in_the_national_encoding_is_read()
    {
        var name = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("张三");
        Assert.Contains("作者（张三）", Of([.. "%PDF-1.4 << /Author ("u8, .. name, .. ") >>"u8]));
    }

    [Fact]
    public void An_author_in_a_compressed_stream_of_objects_is_found()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true)) zlib.Write("5 0 << /Author (Li Si) >>"u8);
        Assert.Contains("作者（Li Si）", Of([.. "%PDF-1.5\n3 0 obj << /Type /ObjStm /N 1 >> stream\r\n"u8, .. packed.ToArray()]));
    }

    [Fact]
    public void A_key_across_two_pieces_of_a_large_PDF_is_found_once()
    {
        var file = new byte[3 << 20];
        "%PDF-1.7"u8.CopyTo(file);
        "/Author (Zhang San)"u8.CopyTo(file.AsSpan((1 << 20) - 7));
        Assert.Contains("作者（Zhang San）", Of(file));
    }

    [Theory]
    [InlineData("填报工具.exe", "程序或脚本（填报工具.exe）")]
    [InlineData("a/说明.html", "程序或脚本（a/说明.html）")]
    [InlineData("run.BAT ", "程序或脚本（run.BAT")]
    [InlineData("a.wsc", "程序或脚本（a.wsc）")]
    [InlineData("表.xlsm", "程序或脚本（表.xlsm）")]
    [InlineData("网址.url", "程序或脚本（网址.url）")]
    [InlineData("图/样式.css", "")]
    [InlineData("desktop.ini", "")]
    [InlineData("元数据.XML", "")]
    [InlineData("地块.kml", "")]
    [InlineData("../../etc/cron.d/x", "会解压到别处的路径（../../etc/cron.d/x）")]
    [InlineData("..\\x.txt", "会解压到别处的路径")]
    [InlineData("/etc/x", "会解压到别处的路径（/etc/x）")]
    [InlineData("C:/x", "会解压到别处的路径")]
    [InlineData("表/附表1.xlsx", "")]
    [InlineData("a..b/c.txt", "")]
    [InlineData("exe", "")]
    public void An_archive_tells_what_should_not_be_in_it(string name, string found) =>
        Contains(found, Of(Zip((name, "x"), ("a.txt", "x"))));

    [Fact]
    public void Programs_in_an_archive_within_the_archive_are_found() =>
        Assert.Contains("程序或脚本（内.zip/a.ps1）", Of(Zip([("内.zip", Zip(("a.ps1", "x")))])));

    [Fact]
    public void Encrypted_entries_are_named()
    {
        var zip = Zip(("名单.xlsx", "x"));
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 8] |= 1;
        Assert.Contains("加密的文件（名单.xlsx）", Of(zip));
    }

    [Fact]
    public void Names_in_the_national_encoding_are_read()
    {
        var zip = Zip(("ABCDEFGH.exe", "x"));
        var name = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("填报工具");
        name.CopyTo(zip.AsSpan(zip.AsSpan().LastIndexOf("ABCDEFGH"u8)));
        zip[zip.AsSpan().IndexOf("PK\x01\x02"u8) + 9] &= 0xf7;
        Assert.Contains("程序或脚本（填报工具.exe）", Of(zip));
    }

    [Fact]
    public void An_old_Office_file_tells_its_authors_and_asks_for_passwords()
    {
        Assert.Contains("作者（张三）", Of([.. OleInspector.Signature, .. new byte[600], .. Summary("张三")]));
        Assert.Equal("", Of([.. OleInspector.Signature, .. new byte[600], .. Summary("USER")]));
        Assert.Contains(Locked, Of([.. OleInspector.Signature, .. new byte[600], .. Encoding.Unicode.GetBytes("EncryptedPackage")]));
    }

    [Theory]
    [InlineData("avif", "meta", "    infe\x02\0\0\0\0\x01\0\0Exif", "拍摄信息（EXIF，可能有位置）")]
    [InlineData("heic", "meta", "    infe\x03\0\0\0\0\0\0\x01\0\0mime", "编辑信息（XMP）")]
    [InlineData("avif", "meta", "    infe\x02\0\0\0\0\x01\0\0av01", "")]
    [InlineData("isom", "moov", "\0\0\0\x18udta\0\0\0\x10\u00a9xyz+30+1", "拍摄位置（GPS）")]
    [InlineData("isom", "mdat", "\0\0\0\x18udta\0\0\0\x10\u00a9xyz+30+1", "")]
    public void Films_and_new_pictures_tell_where_they_were_taken(string brand, string box, string content, string found) =>
        Contains(found, Of([.. Box("ftyp", brand), .. Box(box, content)]));

    [Theory]
    [InlineData("COMM\0\0\0\x0a\0\0\0chi\0secret", "注释")]
    [InlineData("COMM\0\0\0\x0e\0\0\0engiTunNORM\0 1", "")]
    [InlineData("TIT2\0\0\0\x06\0\0\0title", "")]
    public void A_sound_tells_its_comments(string frame, string found) =>
        Contains(found, Of(Encoding.Latin1.GetBytes("ID3\x03\0\0\0\0\x01\0" + frame + new string('\0', 40))));

    [Fact]
    public void A_TIFF_tells_where_it_was_taken() =>
        Assert.Contains("拍摄位置（GPS）", Of([.. "II*\0\x08\0\0\0\x01\0\x25"u8, 0x88, .. new byte[10]]));

    [Fact]
    public void Whatever_the_bytes_are_there_is_an_answer()
    {
        byte[][] samples =
        [
            Docx("<w:p><w:ins w:author='李四'/></w:p>"), Zip([("内.zip", Zip(("a.ps1", "x")))]),
            [.. OleInspector.Signature, .. new byte[64], .. Summary("张三")],
            [.. "%PDF-1.5 /Author (\\376\\377) <FE /Encrypt /ObjStm >> stream\r\nx"u8],
            [.. Box("ftyp", "isom"), .. Box("moov", "\0\0\0\x18udta\0\0\0\x10\u00a9xyz+30+1"), .. Box("meta", "infe")],
            Encoding.Latin1.GetBytes("ID3\x04\0\0\0\0\x01\0COMM\0\0\0\x0a\0\0\0chi\0secret\0\0\0"),
            [.. "MM\0*\0\0\0\x08\0\x02"u8, .. new byte[24]],
        ];
        Law.ForAll(0, 100_000, seed =>
        {
            var random = new Random(seed);
            var file = samples[random.Next(samples.Length)].ToArray();
            for (var i = random.Next(10); i > 0; i--) file[random.Next(file.Length)] = (byte)random.Next(256);
            Of(file[..random.Next(file.Length + 1)]);
        }, runs: 600);
    }

    // MS-OLEPS: one set of two properties, the code page and the author.
    private static byte[] Summary(string author)
    {
        var name = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(author + "\0");
        var set = new byte[48 + 48 + name.Length];
        Convert.FromHexString("E0859FF2F94F6810AB9108002B27B3D9").CopyTo(set, 28);
        Put(44, 48);
        var section = 48;
        Put(section + 4, 2);
        Put(section + 8, 1);
        Put(section + 12, 24);
        Put(section + 16, 4);
        Put(section + 20, 32);
        Put(section + 24, 2);
        Put(section + 28, 936);
        Put(section + 32, 30);
        Put(section + 36, name.Length);
        name.CopyTo(set, section + 40);
        return set;

        void Put(int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(set.AsSpan(at), value);
    }

    private static byte[] Box(string type, string content)
    {
        var size = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(size, content.Length + 8);
        return [.. size, .. Encoding.Latin1.GetBytes(type + content)];
    }
}
