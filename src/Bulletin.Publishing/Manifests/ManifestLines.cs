using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using Bulletin.Content;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Manifests;

/// <summary>
/// Reads the files of a manifest that looks exactly as <see cref="ManifestWriter"/> writes it, one a line, in a quarter of the time of a
/// JSON reader. A line with an escape is read as JSON; whatever looks different otherwise is left to the caller.
/// </summary>
internal static class ManifestLines
{
    /// <summary>Bytes of a usual line.</summary>
    public const int UsualLength = 180;

    private const int MostRoom = 1 << 20;

    private static readonly ManifestEntry NoFile = new("", default, 0, "");

    /// <summary>The files up to the end of the list, which is the end of all; null when a line looks different.</summary>
    /// <param name="lines">Those behind the head.</param>
    /// <param name="expected">About how many files there will be.</param>
    public static ManifestEntry[]? TryRead(LineReader lines, long expected)
    {
        var files = new List<ManifestEntry>((int)Math.Min(expected, MostRoom));
        var previous = NoFile;
        while (lines.TryTake(out var line))
        {
            if (line.SequenceEqual("]}"u8)) return lines.IsAtEnd() ? [.. files] : null;
            if (!TryReadLine(line, previous, out var file)) return null;
            if (Ordinal.Compare(previous.Path, file.Path) >= 0) return null;
            files.Add(file);
            previous = file;
        }

        return null;
    }

    private static bool TryReadLine(ReadOnlySpan<byte> line, ManifestEntry previous, [NotNullWhen(true)] out ManifestEntry? file)
    {
        file = null;
        if (!Utf8.IsValid(line)) return false;
        if (!ReferenceEquals(previous, NoFile) && !Skip(ref line, ","u8)) return false;
        if (!TryReadFile(line, previous.Source, out file)) return ManifestJson.TryReadLine(line, out file);
        return RouteRules.FaultOf(file.Path) is null && !RouteRules.IsReserved(file.Path);
    }

    private static bool TryReadFile(ReadOnlySpan<byte> line, string previousSource, [NotNullWhen(true)] out ManifestEntry? file)
    {
        file = null;
        if (!Skip(ref line, "{\"path\":\""u8) || !TryTakeText(ref line, out var path)) return false;
        if (!Skip(ref line, ",\"sha256\":\""u8) || !TryTakeHash(ref line, out var hash)) return false;
        if (!Skip(ref line, "\",\"size\":"u8) || !TryTakeSize(ref line, out var size)) return false;
        if (!Skip(ref line, ",\"source\":\""u8) || !TryTakeText(ref line, out var source) || !line.SequenceEqual("}"u8)) return false;
        file = new ManifestEntry(Encoding.UTF8.GetString(path), hash, size, TextOf(source, previousSource));
        return true;
    }

    /// <summary>The formats of a document stand side by side and have one source: then one string.</summary>
    private static string TextOf(ReadOnlySpan<byte> utf8, string previous) =>
        Ascii.Equals(utf8, previous) ? previous : Encoding.UTF8.GetString(utf8);

    private static bool TryTakeHash(ref ReadOnlySpan<byte> line, out Sha256 hash)
    {
        hash = default;
        if (line.Length < 2 * Sha256.Size || !Sha256.TryParseHex(line[..(2 * Sha256.Size)], out hash)) return false;
        line = line[(2 * Sha256.Size)..];
        return true;
    }

    private static bool TryTakeSize(ref ReadOnlySpan<byte> line, out long size)
    {
        if (!Utf8Parser.TryParse(line, out size, out var digits) || size < 0) return false;
        if ((line[0] == '0' && digits > 1) || line[0] == '+') return false;
        line = line[digits..];
        return true;
    }

    /// <summary>Takes a text up to its closing quotation mark. False when it has an escape or a control character.</summary>
    private static bool TryTakeText(ref ReadOnlySpan<byte> line, out ReadOnlySpan<byte> text)
    {
        text = default;
        var end = 0;
        while (end < line.Length && line[end] != '"')
        {
            if (line[end] < ' ' || line[end] == '\\') return false;
            end++;
        }

        if (end == line.Length) return false;
        text = line[..end];
        line = line[(end + 1)..];
        return true;
    }

    private static bool Skip(ref ReadOnlySpan<byte> line, ReadOnlySpan<byte> expected)
    {
        if (!line.StartsWith(expected)) return false;
        line = line[expected.Length..];
        return true;
    }
}
