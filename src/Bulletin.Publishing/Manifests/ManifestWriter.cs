using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Content;

namespace Bulletin.Publishing.Manifests;

/// <summary>
/// Writes a manifest by hand, one file a line, so that a difference between two builds can be read: in a quarter of the time of a JSON
/// writer, and holding no more than a buffer of it.
/// </summary>
internal readonly struct ManifestWriter
{
    private const int LongestNumber = 20;

    // Never embedded in a page: Chinese may stay readable.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly DigestWriter target;

    private ManifestWriter(DigestWriter target) => this.target = target;

    /// <summary>What every manifest begins with, whatever its version.</summary>
    public static ReadOnlySpan<byte> Begin => "{\"format\":\"bulletin-manifest/"u8;

    /// <summary>The first line of a part.</summary>
    public static ReadOnlySpan<byte> PartHead => "{\"format\":\"bulletin-manifest-part/1\",\"files\":["u8;

    /// <summary>What the first line of a manifest with parts ends in.</summary>
    public static ReadOnlySpan<byte> EndOfPartsHead => ",\"parts\":["u8;

    private static ReadOnlySpan<byte> End => "\n]}\n"u8;

    /// <summary>Writes <c>manifest.json</c>: with its parts, if it has any, else with its files.</summary>
    /// <returns>Digest and length in bytes of what was written.</returns>
    public static (Sha256 Hash, long Size) Write(Manifest manifest, Stream stream)
    {
        using var target = new DigestWriter(stream);
        var writer = new ManifestWriter(target);
        if (manifest.Parts.Count == 0)
        {
            writer.Head(manifest, Manifest.Format, ",\"files\":["u8);
            for (var i = 0; i < manifest.All.Length; i++) writer.File(manifest.All[i], isFirst: i == 0);
        }
        else
        {
            writer.Head(manifest, Manifest.FormatOfParts, EndOfPartsHead);
            for (var i = 0; i < manifest.Parts.Count; i++) writer.Part(manifest.Parts[i], isFirst: i == 0);
        }

        target.Write(End);
        return target.Finish();
    }

    /// <summary>Writes a part of a manifest.</summary>
    /// <param name="files">All files of the site.</param>
    /// <param name="runs">Which of them the part lists.</param>
    /// <param name="stream">Where to.</param>
    /// <returns>Digest and length in bytes of what was written.</returns>
    public static (Sha256 Hash, long Size) WritePart(ManifestEntry[] files, IReadOnlyList<(int Start, int End)> runs, Stream stream)
    {
        using var target = new DigestWriter(stream);
        var writer = new ManifestWriter(target);
        target.Write(PartHead);
        foreach (var (start, end) in runs)
        {
            for (var i = start; i < end; i++) writer.File(files[i], isFirst: i == runs[0].Start);
        }

        target.Write(End);
        return target.Finish();
    }

    private void Head(Manifest manifest, string format, ReadOnlySpan<byte> end)
    {
        target.Write("{\"format\":"u8);
        Text(format);
        target.Write(",\"as_of\":"u8);
        Text(manifest.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        target.Write(",\"generator\":"u8);
        Text(manifest.Generator);
        target.Write(end);
    }

    private void File(ManifestEntry file, bool isFirst)
    {
        Start(file.Path, file.Hash, file.Size, isFirst);
        target.Write(",\"source\":"u8);
        Text(file.Source);
        target.Write("}"u8);
    }

    private void Part(ManifestPart part, bool isFirst)
    {
        Start(part.Path, part.Hash, part.Size, isFirst);
        target.Write(",\"files\":"u8);
        Number(part.Files);
        target.Write("}"u8);
    }

    /// <summary>What the line of a file begins with.</summary>
    private void Start(string path, Sha256 hash, long size, bool isFirst)
    {
        target.Write(isFirst ? "\n{\"path\":"u8 : "\n,{\"path\":"u8);
        Text(path);
        target.Write(",\"sha256\":\""u8);
        hash.FormatHex(target.GetSpan(2 * Sha256.Size));
        target.Advance(2 * Sha256.Size);
        target.Write("\",\"size\":"u8);
        Number(size);
    }

    private void Number(long number)
    {
        Utf8Formatter.TryFormat(number, target.GetSpan(LongestNumber), out var digits);
        target.Advance(digits);
    }

    private void Text(string text)
    {
        target.Write("\""u8);
        var room = target.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, room);
        if (Encoder.FindFirstCharacterToEncodeUtf8(room[..length]) < 0) target.Advance(length);
        else target.Write(JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes);
        target.Write("\""u8);
    }
}
