using System.IO.Compression;
using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Media;

namespace Bulletin.Tests.Content.Media;

/// <summary>The first bytes of a file must be those of the kind that its name says.</summary>
public class FileContentSpecs
{
    private const string Ole = "D0CF11E0A1B11AE1 0000000000000000";
    private const string Png = "89504E470D0A1A0A 0000000D 49484452 00000280 000001E0 0802000000 00000000";
    private const string Jpeg = "FFD8 FFC2 0011 08 01E0 0280 03012200021101031101 0000000000000000000000";

    [Theory]
    [InlineData("a.pdf", "255044462D312E34")]
    [InlineData("a.pdf", "EFBBBF 255044462D312E34")]
    [InlineData("a.pdf", "0D0A 000000 255044462D312E34")]
    [InlineData("a.PDF", "0A 255044462D312E34")]
    [InlineData("a.doc", Ole)]
    [InlineData("a.doc", "7B5C72746631")]
    [InlineData("a.doc", "DBA52D00 0000")]
    [InlineData("a.xls", "0908 0800 0000 0500")]
    [InlineData("a.et", Ole)]
    [InlineData("a.dps", Ole)]
    [InlineData("a.zip", "504B0506 000000000000000000000000000000000000")]
    [InlineData("a.csv", "EFBBBF E5BA8F E58FB7 2C 0D0A 1A")]
    [InlineData("a.txt", "FFFE 3275 0D00 0A00")]
    [InlineData("a.txt", "4D5A E58EBF")]
    [InlineData("a.txt", "3C E9809A E79FA5 3E")]
    [InlineData("a.geojson", "7B7D")]
    [InlineData("a.png", Png)]
    [InlineData("a.jpg", Jpeg)]
    [InlineData("a.jpeg", "FFD8 FFE1 0004 0000 0000 FFC0 0011 08 01E0 0280 03012200021101031101 00000000")]
    [InlineData("a.gif", "474946383961 8002 E001 F70000 00000000000000000000000000000000000000000000")]
    [InlineData("a.avif", "0000001C 66747970 61766966 00000000")]
    [InlineData("a.heic", "00000018 66747970 6D696631 00000000")]
    [InlineData("a.tif", "4D4D002A 00000008")]
    [InlineData("a.ico", "00000100 0100")]
    [InlineData("a.bmp", "424D 36000000 0000")]
    [InlineData("a.mp3", "494433 0300 0000000F76")]
    [InlineData("a.mp3", "0000 FFFB9064 0000")]
    [InlineData("a.m4a", "00000020 66747970 4D344120 00000000")]
    [InlineData("a.m4a", "FFF15080 0000")]
    [InlineData("a.aac", "FFF15080 0000")]
    [InlineData("a.amr", "2321414D520A 0C 0000")]
    [InlineData("a.wav", "52494646 00000000 57415645 666D7420")]
    [InlineData("a.ogg", "4F676753 0002 0000")]
    [InlineData("a.flac", "664C6143 00000022")]
    [InlineData("a.mp4", "00000020 66747970 69736F6D 00000200")]
    [InlineData("a.mov", "00000008 77696465 00000000 6D646174")]
    [InlineData("a.webm", "1A45DFA3 01000000")]
    [InlineData("a.mp4", "1A45DFA3 01000000")]
    [InlineData("a.avi", "52494646 00000000 41564920 4C495354")]
    [InlineData("a.mpg", "000001BA 44000400")]
    [InlineData("a.wmv", "3026B2758E66CF11")]
    public void Files_as_people_have_them_fit(string name, string hex) => Assert.Equal("", Judge(name, Hex(hex)));

    [Theory]
    [InlineData("a.csv", "D0F2BAC5 2C C3FBB3C6 0D0A", "BLT4034")]
    [InlineData("a.txt", "D0F2BAC5", "BLT4034")]
    [InlineData("a.csv", "EFBBBF E5BA8F E58FB7 2C 0D0A", "")]
    [InlineData("a.txt", "FFFE 8F5E F753", "")]
    public void Texts_that_are_not_Unicode_are_said(string name, string hex, string code) =>
        Assert.StartsWith(code, Judge(name, Hex(hex)), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.pdf", "<!DOCTYPE html>", "HTML")]
    [InlineData("a.pdf", "\n<html>%PDF-1.4", "HTML")]
    [InlineData("a.doc", "<html xmlns:o='urn:schemas-microsoft-com:office:office'>", "HTML")]
    [InlineData("a.xls", "<?xml version='1.0'?>", "HTML")]
    [InlineData("a.xls", "甲,乙", "plain text")]
    [InlineData("a.csv", "<table><tr>", "HTML")]
    [InlineData("a.txt", "<?php phpinfo();", "HTML")]
    [InlineData("a.json", "\ufeff <script>", "HTML")]
    [InlineData("a.txt", "%PDF-1.4", "PDF")]
    [InlineData("a.png", "<html><script>1</script>", "HTML")]
    [InlineData("a.png", "<svg xmlns='http://www.w3.org/2000/svg'/>", "HTML or XML")]
    [InlineData("a.mp4", "ftyp", "plain text")]
    [InlineData("a.csv", "", "empty")]
    public void Text_under_another_name_is_an_error(string name, string text, string found) =>
        Assert.Contains(found, Judge(name, Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.docx", Ole, "password")]
    [InlineData("a.pdf", Ole, "Office 97")]
    [InlineData("a.csv", "504B0304", "zip")]
    [InlineData("a.doc", "4D5A9000 03000000", "program")]
    [InlineData("a.jpg", "7F454C46 02010100", "program")]
    [InlineData("a.svg", "1F8B0800 00000000", "gzip")]
    [InlineData("a.svg", Png, "PNG")]
    [InlineData("a.pdf", Png, "PNG")]
    [InlineData("a.png", "89504E470A1A0A 0000", "something else")]
    [InlineData("a.txt", "FFFE 3C00 6800 7400 6D00 6C00 3E00", "HTML")]
    [InlineData("a.dwg", "4D5A9000 03000000", "program")]
    public void Other_content_is_an_error(string name, string hex, string found) =>
        Assert.Contains(found, Judge(name, Hex(hex)), StringComparison.Ordinal);

    [Theory]
    [InlineData("a.png", "89504E470D0A1A0A 0000000D 49484452")]
    [InlineData("a.png", "89504E470D0A1A0A 0000000D 49484452 00000000 000001E0 0802000000 00000000")]
    [InlineData("a.png", "89504E470D0A1A0A 0000000D 58585858 00000280 000001E0 0802000000 00000000")]
    [InlineData("a.jpg", "FFD8 FFE0 0010 4A46494600010100000100010000 FFD9 000000000000000000000000")]
    [InlineData("a.docx", "504B0304 1400 0000 0000")]
    public void A_file_with_a_broken_beginning_is_an_error(string name, string hex) =>
        Assert.StartsWith("BLT4030", Judge(name, Hex(hex)), StringComparison.Ordinal);

    [Fact]
    public void A_picture_in_another_format_that_browsers_show_is_a_warning()
    {
        Assert.StartsWith("BLT4031", Judge("a.png", Hex(Jpeg)), StringComparison.Ordinal);
        Assert.StartsWith("BLT4031", Judge("a.jpg", Hex(Png)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.docx", "[Content_Types].xml word/document.xml", "")]
    [InlineData("a.xlsx", "[Content_Types].xml xl/workbook.xml", "")]
    [InlineData("a.pptx", "[Content_Types].xml ppt/presentation.xml", "")]
    [InlineData("a.ofd", "OFD.xml Doc_0/Document.xml", "")]
    [InlineData("a.wps", "[Content_Types].xml word/document.xml", "")]
    [InlineData("a.zip", "word/vbaProject.bin", "")]
    [InlineData("a.docx", "[Content_Types].xml word/document.xml word/vbaProject.bin", "BLT4022")]
    [InlineData("a.xls", "xl/workbook.xml xl/VBAPROJECT.BIN", "BLT4022")]
    [InlineData("a.docx", "[Content_Types].xml xl/workbook.xml", "BLT4030")]
    [InlineData("a.ofd", "a.txt", "BLT4030")]
    public void An_Office_file_has_what_its_program_opens_and_no_macros(string name, string members, string code)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var member in members.Split(' ')) zip.CreateEntry(member);
        Assert.StartsWith(code, Judge(name, memory.ToArray()), StringComparison.Ordinal);
        Assert.Equal(code.Length == 0, Judge(name, memory.ToArray()).Length == 0);
    }

    private static byte[] Hex(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

    // The code and message in English; empty: nothing is wrong.
    private static string Judge(string name, byte[] bytes)
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            var fault = FileContent.Fault(path, name, FileTypes.Of(name, [".dwg"])!, new Location(name));
            return fault is null ? "" : $"{fault.Code} {fault.Message.English}";
        }
        finally
        {
            File.Delete(path);
        }
    }
}
