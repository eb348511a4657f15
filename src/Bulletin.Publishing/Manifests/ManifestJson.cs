using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Manifests;

/// <summary>
/// Reads a manifest strictly: the members we write, in the order in which we write them, and paths that stay below the root.
/// </summary>
internal ref struct ManifestJson
{
    private Utf8JsonReader json;

    private ManifestJson(ReadOnlySpan<byte> utf8) => json = new Utf8JsonReader(utf8);

    /// <summary>Reads a manifest however it is laid out, as long as the members come in our order.</summary>
    /// <exception cref="InvalidDataException">Not a manifest of ours, or a damaged one.</exception>
    public static Manifest Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return new ManifestJson(utf8).ReadManifest(utf8.Length);
        }
        catch (Exception exception) when (IsMistake(exception))
        {
            throw new InvalidDataException(exception.Message, exception);
        }
    }

    /// <summary>Reads one file of a manifest that stands on a line of its own.</summary>
    public static bool TryReadLine(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out ManifestEntry? file)
    {
        file = null;
        try
        {
            var reader = new ManifestJson(utf8);
            reader.Expect(JsonTokenType.StartObject);
            var read = reader.ReadFile();
            if (reader.json.Read()) return false;
            file = read;
            return true;
        }
        catch (Exception exception) when (IsMistake(exception) || exception is InvalidDataException)
        {
            return false;
        }
    }

    private static bool IsMistake(Exception exception) => exception is JsonException or InvalidOperationException or FormatException;

    private Manifest ReadManifest(int length)
    {
        Expect(JsonTokenType.StartObject);
        var format = ReadString("format"u8);
        if (format is not (Manifest.Format or Manifest.FormatOfParts))
            throw Wrong($"the format is neither {Manifest.Format} nor {Manifest.FormatOfParts}");
        var date = ReadString("as_of"u8);
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var asOf))
            throw Wrong("as_of is no date");
        var generator = ReadString("generator"u8);
        var hasParts = format == Manifest.FormatOfParts;
        Name(hasParts ? "parts"u8 : "files"u8);
        Expect(JsonTokenType.StartArray);
        ManifestEntry[] files = hasParts ? [] : ReadFiles(capacity: length / ManifestLines.UsualLength);
        ManifestPart[] parts = hasParts ? ReadParts() : [];
        Expect(JsonTokenType.EndObject);
        if (json.Read()) throw Wrong("more than one value");
        return new Manifest(asOf, generator, files, parts: parts);
    }

    private ManifestPart[] ReadParts()
    {
        var parts = new List<ManifestPart>();
        var sum = 0L;
        while (json.Read() && json.TokenType == JsonTokenType.StartObject)
        {
            var part = ReadPart();
            if (parts.Count > 0 && Ordinal.Compare(parts[^1].Path, part.Path) >= 0) throw Wrong($"'{part.Path}' is out of order");
            parts.Add(part);
            sum += part.Files;
        }

        if (json.TokenType != JsonTokenType.EndArray) throw Wrong("the list of parts does not end");
        if (parts.Count == 0) throw Wrong("there are no parts");
        if (sum > Array.MaxLength) throw Wrong("there are too many files");
        return [.. parts];
    }

    private ManifestPart ReadPart()
    {
        var path = ReadString("path"u8);
        if (!PartNames.IsPart(path)) throw Wrong($"'{path}' is no path of a part");
        var hash = ReadHash(path);
        var size = ReadNumber("size"u8, path);
        var files = ReadNumber("files"u8, path);
        if (files > Array.MaxLength) throw Wrong($"'{path}' has too many files");
        Expect(JsonTokenType.EndObject);
        return new ManifestPart(path, hash, size, (int)files, FileTime.Never);
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
        var hash = ReadHash(path);
        var size = ReadNumber("size"u8, path);
        var source = ReadString("source"u8);
        Expect(JsonTokenType.EndObject);
        return new ManifestEntry(path, hash, size, source);
    }

    private Sha256 ReadHash(string path)
    {
        Name("sha256"u8);
        Expect(JsonTokenType.String);
        if (json.ValueIsEscaped || !Sha256.TryParseHex(json.ValueSpan, out var hash))
            throw Wrong($"the digest of '{path}' is not 64 lower-case hexadecimal digits");
        return hash;
    }

    private long ReadNumber(ReadOnlySpan<byte> name, string path)
    {
        Name(name);
        Expect(JsonTokenType.Number);
        return json.TryGetInt64(out var number) && number >= 0 ? number : throw Wrong($"a number of '{path}' is none that counts");
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
