using System.Text;
using System.Text.Unicode;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Sources;

/// <summary>
/// A Markdown file split into front matter and body: step 2 of a build. CRLF and a
/// byte order mark are fine. A YAML file is front matter alone.
/// </summary>
/// <param name="FrontMatter">The text between the two lines of <c>---</c>, or the whole YAML file.</param>
/// <param name="BodyOffset">The byte at which the body begins.</param>
/// <param name="BodyLine">The line at which it begins, from 1.</param>
public readonly record struct SourceText(string FrontMatter, int BodyOffset, int BodyLine)
{
    /// <summary>The line on which the front matter begins, from 1.</summary>
    public int FrontMatterLine { get; private init; } = 2;

    /// <summary>The largest Markdown file, in bytes. The longest law in force has about 0.4 MiB.</summary>
    public const int MaxLength = 4 << 20;

    /// <summary>The longest front matter, in bytes.</summary>
    public const int MaxFrontMatter = 256 << 10;

    /// <summary>Splits a file. False: a diagnostic says why.</summary>
    public static bool TrySplit(ReadOnlySpan<byte> bytes, string file, DiagnosticBag problems, out SourceText text)
    {
        text = default;
        if (FaultOf(bytes, file) is { } fault)
        {
            problems.Add(fault);
            return false;
        }

        var start = bytes is [0xef, 0xbb, 0xbf, ..] ? 3 : 0;
        if (bytes[start..].IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            problems.Add(SourceProblems.Empty(new(file, 1, 1)));
            return false;
        }

        return file.EndsWith(".md", StringComparison.OrdinalIgnoreCase)
            ? TryFrontMatter(bytes, start, file, problems, out text)
            : TryWhole(bytes, start, file, problems, out text);
    }

    private static bool TryWhole(ReadOnlySpan<byte> bytes, int start, string file, DiagnosticBag problems, out SourceText text)
    {
        text = new(Encoding.UTF8.GetString(bytes[start..]), bytes.Length, bytes.Count((byte)'\n') + 1) { FrontMatterLine = 1 };
        if (bytes.Length <= MaxFrontMatter)
            return true;
        problems.Add(SourceProblems.TooLarge(new(file, 1, 1), bytes.Length, MaxFrontMatter));
        return false;
    }

    /// <summary>What is wrong with the encoding; null when it is UTF-8.</summary>
    internal static Diagnostic? FaultOf(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes is [0xff, 0xfe, ..] or [0xfe, 0xff, ..])
            return SourceProblems.Utf16(new(file, 1, 1));
        return Utf8.IsValid(bytes) ? null
            : IsMostlyUtf8(bytes) ? SourceProblems.DamagedUtf8(FirstFault(bytes, file))
            : SourceProblems.NotUtf8(FirstFault(bytes, file), LooksLikeGbk(bytes));
    }

    /// <summary>What to say of a file that is read piece by piece and is not UTF-8 at a place.</summary>
    /// <param name="at">The first wrong byte.</param>
    /// <param name="beginning">How the file begins.</param>
    /// <param name="around">What stands around the wrong byte.</param>
    public static Diagnostic FaultAt(Location at, ReadOnlySpan<byte> beginning, ReadOnlySpan<byte> around) =>
        beginning is [0xff, 0xfe, ..] or [0xfe, 0xff, ..] ? SourceProblems.Utf16(at)
        : IsMostlyUtf8(beginning) ? SourceProblems.DamagedUtf8(at)
        : SourceProblems.NotUtf8(at, LooksLikeGbk(around));

    private static bool TryFrontMatter(ReadOnlySpan<byte> bytes, int start, string file, DiagnosticBag problems, out SourceText text)
    {
        text = default;
        var offset = start;
        if (!IsFence(NextLine(bytes, ref offset)))
        {
            problems.Add(FenceCauses.Opening(bytes[start..], file));
            return false;
        }

        var first = offset;
        for (var line = 2; offset < bytes.Length; line++)
        {
            var lineStart = offset;
            if (!IsFence(NextLine(bytes, ref offset)))
                continue;
            if (lineStart - first > MaxFrontMatter)
            {
                problems.Add(SourceProblems.TooLarge(new(file, 1, 1), lineStart - first, MaxFrontMatter));
                return false;
            }

            text = new(Encoding.UTF8.GetString(bytes[first..lineStart]), offset, line + 1);
            return true;
        }

        problems.Add(FenceCauses.Closing(bytes[start..], file));
        return false;
    }

    private static ReadOnlySpan<byte> NextLine(ReadOnlySpan<byte> bytes, ref int offset)
    {
        var rest = bytes[offset..];
        var end = rest.IndexOf((byte)'\n');
        offset += end < 0 ? rest.Length : end + 1;
        return end < 0 ? rest : rest[..end];
    }

    private static bool IsFence(ReadOnlySpan<byte> line) => line.StartsWith("---"u8) && line[3..].IndexOfAnyExcept(" \t\r"u8) < 0;

    private static Location FirstFault(ReadOnlySpan<byte> bytes, string file)
    {
        var offset = 0;
        while (offset < bytes.Length && Rune.DecodeFromUtf8(bytes[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
            offset += length;
        var before = bytes[..offset];
        var line = before[(before.LastIndexOf((byte)'\n') + 1)..];
        return new(file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(line) + 1);
    }

    // Han characters have three bytes in UTF-8. Some pairs of GBK are sound UTF-8 of two bytes, such as 示, 目 and 农.
    private static bool IsMostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        var (sound, wrong) = (0, 0);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out var rune, out var length) != System.Buffers.OperationStatus.Done)
                wrong++;
            else if (rune.Utf8SequenceLength > 2)
                sound++;
            bytes = bytes[length..];
        }

        return sound > wrong;
    }

    // GBK: every byte above 7F begins a pair whose second byte is 40–FE except 7F.
    private static bool LooksLikeGbk(ReadOnlySpan<byte> bytes)
    {
        var pairs = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80)
                continue;
            if (bytes[i] is 0x80 or 0xff || i + 1 == bytes.Length || bytes[i + 1] is < 0x40 or 0x7f or 0xff)
                return false;
            pairs++;
            i++;
        }

        return pairs > 0;
    }
}
