using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Content;

namespace Bulletin.Publishing.Manifests;

/// <summary>Writes a manifest by hand, one file a line, so that a difference between two builds can be read: in a quarter of the time of a JSON writer, for it is written anew at every build.</summary>
internal readonly struct ManifestWriter
{
    private const int LongestNumber = 20;

    // Never embedded in a page: Chinese may stay readable.
    private static readonly JavaScriptEncoder Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    private readonly ArrayBufferWriter<byte> buffer;

    private ManifestWriter(int files) => buffer = new(256 + (files * 200));

    public static ReadOnlyMemory<byte> Write(Manifest manifest)
    {
        var writer = new ManifestWriter(manifest.All.Length);
        writer.Site(manifest);
        return writer.buffer.WrittenMemory;
    }

    private void Site(Manifest manifest)
    {
        Raw("{\"format\":"u8);
        Text(Manifest.Format);
        Raw(",\"as_of\":"u8);
        Text(manifest.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Raw(",\"generator\":"u8);
        Text(manifest.Generator);
        Raw(",\"files\":["u8);
        for (var i = 0; i < manifest.All.Length; i++)
        {
            Raw(i == 0 ? "\n{\"path\":"u8 : "\n,{\"path\":"u8);
            File(manifest.All[i]);
        }

        Raw("\n]}\n"u8);
    }

    private void File(ManifestEntry file)
    {
        Text(file.Path);
        Raw(",\"sha256\":\""u8);
        file.Hash.FormatHex(buffer.GetSpan(2 * Sha256.Size));
        buffer.Advance(2 * Sha256.Size);
        Raw("\",\"size\":"u8);
        Utf8Formatter.TryFormat(file.Size, buffer.GetSpan(LongestNumber), out var digits);
        buffer.Advance(digits);
        Raw(",\"source\":"u8);
        Text(file.Source);
        Raw("}"u8);
    }

    private void Raw(ReadOnlySpan<byte> utf8)
    {
        utf8.CopyTo(buffer.GetSpan(utf8.Length));
        buffer.Advance(utf8.Length);
    }

    private void Text(string text)
    {
        Raw("\""u8);
        var room = buffer.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        var length = Encoding.UTF8.GetBytes(text, room);
        if (Encoder.FindFirstCharacterToEncodeUtf8(room[..length]) < 0) buffer.Advance(length);
        else Raw(JsonEncodedText.Encode(text, Encoder).EncodedUtf8Bytes);
        Raw("\""u8);
    }
}
