using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bulletin.Content;

/// <summary>
/// Fingerprints of what a page shows. A page model is a closed record, so its serialised form covers every value a template can reach.
/// </summary>
public static class Fingerprint
{
    private static readonly JsonWriterOptions Options = new()
    {
        SkipValidation = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    /// <summary>The fingerprint of a model together with what else its page depends on.</summary>
    public static Sha256 Of<T>(T model, JsonTypeInfo<T> type, ReadOnlySpan<Sha256> others) =>
        Of((model, type), static (one, json) => JsonSerializer.Serialize(json, one.model, one.type), others);

    /// <summary>The same of a model of several parts, which are written one after the other.</summary>
    public static Sha256 Of<T>(T model, Action<T, Utf8JsonWriter> write, ReadOnlySpan<Sha256> others)
    {
        var buffer = scratch ??= new(4096);
        buffer.ResetWrittenCount();
        foreach (var other in others) buffer.Write(other.AsBytes());
        using (var writer = new Utf8JsonWriter(buffer, Options)) write(model, writer);
        return Sha256.Of(buffer.WrittenSpan);
    }

    /// <summary>The fingerprint of several fingerprints, in order.</summary>
    public static Sha256 Of(params ReadOnlySpan<Sha256> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts) hash.AppendData(part.AsBytes());
        Span<byte> result = stackalloc byte[Sha256.Size];
        hash.GetHashAndReset(result);
        return Sha256.FromBytes(result);
    }
}
