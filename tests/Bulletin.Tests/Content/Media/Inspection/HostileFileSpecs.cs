using System.Buffers.Binary;
using System.Text;
using Bulletin.Tests.Content.Media.Words;
using static Bulletin.Tests.Content.Media.Inspection.Found;
using static Bulletin.Tests.Content.Media.Inspection.Packages;

namespace Bulletin.Tests.Content.Media.Inspection;

/// <summary>Files that were made to stop whoever looks into them.</summary>
public class HostileFileSpecs
{
    [Fact]
    public void A_film_of_boxes_in_boxes_does_not_exhaust_the_stack()
    {
        var file = new byte[1 << 20];
        for (var at = 0; at < file.Length; at += 8)
        {
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(at), at == 0 ? 8 : file.Length - at);
            (at == 0 ? "ftyp"u8 : "moov"u8).CopyTo(file.AsSpan(at + 4));
        }

        Assert.Equal("", Of(file, "content/a.mp4"));
    }

    [Theory]
    [InlineData(0, long.MaxValue - 1)]
    [InlineData(long.MaxValue - 1, 0)]
    [InlineData(long.MaxValue - 1, long.MaxValue - 1)]
    [InlineData(long.MaxValue, long.MaxValue)]
    [InlineData(-1, -1)]
    [InlineData(long.MinValue, 1)]
    public void A_large_archive_that_lies_about_its_directory_is_none(long size, long offset)
    {
        var file = new byte[4 + 56 + 20 + 22];
        "PK\x03\x04"u8.CopyTo(file);
        "PK\x06\x06"u8.CopyTo(file.AsSpan(4));
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(4 + 40), size);
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(4 + 48), offset);
        "PK\x06\x07"u8.CopyTo(file.AsSpan(60));
        BinaryPrimitives.WriteInt64LittleEndian(file.AsSpan(60 + 8), 4);
        "PK\x05\x06"u8.CopyTo(file.AsSpan(80));
        file.AsSpan(80 + 12, 8).Fill(0xff);
        Assert.Equal("", Of(file, "content/a.zip"));
    }

    [Fact]
    public void An_author_is_found_behind_any_number_that_do_not_end()
    {
        var file = new StringBuilder("%PDF-1.7\n");
        for (var i = 0; i < 200_000; i++) file.Append("<dc:creator");
        file.Append(' ', 5000).Append("</dc:creator>\n<dc:creator>李四</dc:creator>");
        Assert.Contains("作者（李四）", Of(Encoding.UTF8.GetBytes(file.ToString())));
    }

    [Theory]
    [InlineData("[Content_Types].xml", "")]
    [InlineData("OFD.xml", "")]
    [InlineData("mimetype", "meta.xml")]
    public void An_archive_that_looks_like_an_Office_file_is_looked_through(string part, string other)
    {
        var file = Zip((part, "<x/>"), (other.Length == 0 ? "b.txt" : other, "<x/>"), ("a.exe", "x"));
        Assert.Contains("程序或脚本（a.exe）", Of(file, "content/y.ZIP"));
        Assert.Equal("", Of(file, "content/y.docx"));
    }

    [Theory]
    [InlineData("%PDF-1.7\n", "/Author(", "content/a.pdf")]
    [InlineData("%PDF-1.7\n", "/Author<", "content/a.pdf")]
    [InlineData("%PDF-1.7\n", "stream\n", "content/a.pdf")]
    [InlineData("%PDF-1.7\n", "stream\nBT(", "content/a.pdf")]
    [InlineData("%PDF-1.7\nstream\n", "(", "content/a.pdf")]
    [InlineData("%PDF-1.7\nstream\n", "<1", "content/a.pdf")]
    [InlineData("", "1,", "content/a.csv")]
    [InlineData("", "\"", "content/a.csv")]
    [InlineData("", "1\n", "content/a.csv")]
    [InlineData("", "密级,", "content/a.csv")]
    [InlineData("", "-1", "content/a.json")]
    [InlineData("", "\\u0031", "content/a.json")]
    [InlineData("\"", "\\u0031", "content/a.json")]
    [InlineData("", "1 ", "content/a.doc")]
    public void A_file_of_one_thing_over_and_over_is_read_once(string start, string part, string path)
    {
        var text = new StringBuilder(start);
        while (text.Length < 2 << 20) text.Append(part);
        Quickly(() => Of(Encoding.UTF8.GetBytes(text.ToString()), path));
    }

    [Fact]
    public void A_workbook_whose_cells_all_name_one_long_text_is_read_once()
    {
        var cells = string.Concat(Enumerable.Repeat("<c t='s'><v>0</v></c>", 300_000));
        var file = Office(
            ("xl/sharedStrings.xml", $"<sst><si><t>{new string('1', 1 << 20)}</t></si></sst>"),
            ("xl/worksheets/sheet1.xml", $"<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>"));
        Quickly(() => Assert.Equal("", Of(file, "content/a.xlsx")));
    }

    [Fact]
    public void An_archive_that_unpacks_to_very_much_is_read_in_part()
    {
        var large = new string('1', 16 << 20);
        var parts = Enumerable.Range(0, 40).Select(i => ($"a{i}.txt", large)).ToArray();
        Quickly(() => Assert.Contains("太大、太多的文件", Of(Zip(parts), "content/a.zip"), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("1")]
    [InlineData("1\n")]
    [InlineData("11010519491231002 ")]
    [InlineData("一 ")]
    [InlineData("密")]
    public void An_archive_of_long_texts_is_read_in_part(string token)
    {
        // Of all texts 8 MB are read: one more than that is the first that is not.
        var large = string.Concat(Enumerable.Repeat(token, (1 << 20) / Encoding.UTF8.GetByteCount(token) + 1));
        var flat = Zip([.. Enumerable.Range(0, 9).Select(i => ($"a{i}.md", large))]);
        var one = Zip(("a.md", large));
        var nested = Zip([.. Enumerable.Range(0, 9).Select(i => ($"a{i}.zip", one))]);
        Quickly(() => Assert.Contains("没有检查", Of(flat, "content/a.zip"), StringComparison.Ordinal));
        Quickly(() => Assert.Contains("没有检查", Of(nested, "content/a.zip"), StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_packed_deeper_than_is_read_is_said()
    {
        var file = Zip(("a.txt", "x"));
        for (var depth = 0; depth < 3; depth++) file = Zip([("内.zip", file)]);
        Assert.Equal("", Of(file, "content/a.zip"));
        file = Zip([("内.zip", file)]);
        Assert.Contains("套了太多层的文件（内.zip/内.zip", Of(file, "content/a.zip"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_unpacked_is_said()
    {
        var file = Zip(("a.txt", "x"));
        file[file.AsSpan().LastIndexOf("PK\x01\x02"u8) + 10] = 14;
        Assert.Contains("解不开的文件（a.txt）", Of(file, "content/a.zip"), StringComparison.Ordinal);
        Assert.Contains("解不开的文件（名单.rar）", Of(Zip(("名单.rar", "x")), "content/a.zip"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_list_of_an_archive_leaves_out_is_said()
    {
        var hidden = Zip(("secret.txt", "x"));
        byte[] file = [.. hidden[..hidden.AsSpan().IndexOf("PK\x01\x02"u8)], .. Zip(("a.txt", "x"))];
        Assert.Contains("压缩包目录里没有的内容", Of(file, "content/a.zip"), StringComparison.Ordinal);
        file = [.. Zip(("a.txt", "x")), .. new byte[80_000]];
        Assert.Contains("压缩包目录里没有的内容", Of(file, "content/a.zip"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_shows_letter_by_letter_does_not_exhaust_the_memory()
    {
        var content = new StringBuilder().Insert(0, "(a)", (8 << 20) / 3).Append("Tj");
        Frugally(128, Pdf(15, content.ToString(), isPacked: true));
    }

    [Fact]
    public void A_document_of_many_plain_streams_is_read_once() =>
        Frugally(64, Pdf(2000, new StringBuilder().Insert(0, "(a)Tj ", 5000 / 6).ToString()));

    [Fact]
    public void A_document_of_many_tables_of_fonts_does_not_exhaust_the_memory() =>
        Frugally(64, Pdf(1000, "beginbfrange <0000><fffe><0041> endbfrange"));

    [Fact]
    public void A_table_of_a_font_that_names_each_code_over_and_over_is_read_once()
    {
        var ranges = new StringBuilder().Insert(0, "<0000><fffe><0041>", (6 << 20) / 18);
        Quickly(() => Of(Pdf(1, $"beginbfrange{ranges}endbfrange"), "content/a.pdf"));
    }

    [Fact]
    public void A_number_is_found_behind_any_number_of_letters()
    {
        var content = new StringBuilder().Insert(0, "(a)", 300_000).Append("Tj T* (11010519491231002X) Tj");
        Contains("公民身份号码", Of(Pdf(1, content.ToString()), "content/a.pdf"));
    }

    private static byte[] Pdf(int count, string content, bool isPacked = false)
    {
        var one = FileSamples.Pdf(Encoding.Latin1.GetBytes(content), isPacked);
        var file = new byte[count * one.Length];
        for (var i = 0; i < count; i++) one.CopyTo(file, i * one.Length);
        return file;
    }

    // What this thread allocates bounds what is held, whatever other tests do meanwhile.
    private static void Frugally(int megabytes, byte[] file)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("", Of(file, "content/a.pdf"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, (long)megabytes << 20);
    }

    // What does not end takes hours; a busy machine takes ten times as long as an idle one.
    private static void Quickly(Action act)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        act();
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
    }
}
