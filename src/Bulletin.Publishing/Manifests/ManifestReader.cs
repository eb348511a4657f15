using System.Globalization;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Publishing.Output;

namespace Bulletin.Publishing.Manifests;

/// <summary>Reads a manifest strictly: the members we write, in the order in which we write them, and paths that stay below the root.</summary>
internal ref struct ManifestReader
{
    private Utf8JsonReader json;

    private ManifestReader(ReadOnlySpan<byte> utf8) => json = new Utf8JsonReader(utf8);

    /// <exception cref="InvalidDataException">Not a manifest of ours, or a damaged one.</exception>
    public static Manifest Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            if (ManifestLines.TryRead(utf8, out var head) is not { } files) return ReadJson(utf8);
            var alone = ReadJson([.. utf8[..head], .. "]}"u8]);
            return new Manifest(alone.AsOf, alone.Generator, files);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>Reads JSON however it is laid out, as long as the members come in our order.</summary>
    public static Manifest ReadJson(ReadOnlySpan<byte> utf8) => new ManifestReader(utf8).ReadManifest(utf8.Length);

    private Manifest ReadManifest(int length)
    {
        Expect(JsonTokenType.StartObject);
        if (ReadString("format"u8) != Manifest.Format) throw Wrong($"the format is not {Manifest.Format}");
        var date = ReadString("as_of"u8);
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf)) throw Wrong("as_of is no date");
        var generator = ReadString("generator"u8);
        Name("files"u8);
        Expect(JsonTokenType.StartArray);
        var files = ReadFiles(capacity: length / 180);
        Expect(JsonTokenType.EndObject);
        if (json.Read()) throw Wrong("more than one value");
        return new Manifest(asOf, generator, files);
    }

    private ManifestEntry[] ReadFiles(int capacity)
    {
        var files = new List<ManifestEntry>(capacity);
        var previous = "";
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var file = ReadFile();
            if (files.Count > 0 && Ordinal.Compare(previous, file.Path) >= 0) throw Wrong($"'{file.Path}' is out of order");
            previous = file.Path;
            files.Add(file);
        }

        if (json.TokenType != JsonTokenType.EndArray) throw Wrong("the list of files does not end");
        return [.. files];
    }

    private ManifestEntry ReadFile()
    {
        var path = ReadString("path"u8);
        if (RouteRules.FaultOf(path) is not null || RouteRules.IsReserved(path)) throw Wrong($"'{path}' is no path below the root");
        Name("sha256"u8);
        Expect(JsonTokenType.String);
        if (json.ValueIsEscaped || !Sha256.TryParseHex(json.ValueSpan, out var hash)) throw Wrong($"the digest of '{path}' is not 64 lower-case hexadecimal digits");
        Name("size"u8);
        Expect(JsonTokenType.Number);
        if (!json.TryGetInt64(out var size) || size < 0) throw Wrong($"the size of '{path}' is no length");
        var source = ReadString("source"u8);
        Expect(JsonTokenType.EndObject);
        return new ManifestEntry(path, hash, size, source);
    }

    private string ReadString(ReadOnlySpan<byte> name)
    {
        Name(name);
        Expect(JsonTokenType.String);
        return json.GetString()!;
    }

    private void Name(ReadOnlySpan<byte> name)
    {
        Expect(JsonTokenType.PropertyName);
        if (!json.ValueTextEquals(name)) throw Wrong($"unexpected member '{json.GetString()}'");
    }

    private void Expect(JsonTokenType type)
    {
        if (!json.Read() || json.TokenType != type) throw Wrong($"expected {type}");
    }

    private readonly InvalidDataException Wrong(string what) => new($"{what} (byte {json.BytesConsumed})");
}
