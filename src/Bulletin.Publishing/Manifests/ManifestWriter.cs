using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Content;

namespace Bulletin.Publishing.Manifests;

/// <summary>Writes a manifest by hand, one file a line, so that a difference between two builds can be read.</summary>
internal static class ManifestWriter
{
    private static readonly JsonEncodedText PathName = JsonEncodedText.Encode("path");
    private static readonly JsonEncodedText HashName = JsonEncodedText.Encode("sha256");
    private static readonly JsonEncodedText SizeName = JsonEncodedText.Encode("size");
    private static readonly JsonEncodedText SourceName = JsonEncodedText.Encode("source");

    public static ReadOnlyMemory<byte> Write(Manifest manifest)
    {
        var buffer = new ArrayBufferWriter<byte>(256 + (manifest.Files.Count * 200));
        // Never embedded in a page: Chinese may stay readable.
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("format", Manifest.Format);
        json.WriteString("as_of", manifest.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("generator", manifest.Generator);
        json.WriteStartArray("files");
        foreach (var file in manifest.Files)
        {
            json.Flush();
            buffer.Write("\n"u8);
            WriteFile(json, file);
        }

        json.Flush();
        buffer.Write("\n"u8);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenMemory;
    }

    private static void WriteFile(Utf8JsonWriter json, ManifestEntry file)
    {
        Span<byte> hex = stackalloc byte[2 * Sha256.Size];
        file.Hash.FormatHex(hex);
        json.WriteStartObject();
        json.WriteString(PathName, file.Path);
        json.WriteString(HashName, hex);
        json.WriteNumber(SizeName, file.Size);
        json.WriteString(SourceName, file.Source);
        json.WriteEndObject();
    }
}
