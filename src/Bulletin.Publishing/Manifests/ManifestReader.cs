using Bulletin.Content;

namespace Bulletin.Publishing.Manifests;

/// <summary>
/// Reads a manifest line by line as we write it, and holds no more than a buffer of it; one that was laid out anew is read as JSON.
/// </summary>
internal static class ManifestReader
{
    /// <summary>In bytes: what is laid out in another way than ours has to be held in memory as a whole.</summary>
    private const long LongestJson = 1 << 28;

    /// <summary>Reads <c>manifest.json</c> alone: the files of parts are left to <see cref="PartReader"/>.</summary>
    /// <param name="stream">The content of <c>manifest.json</c>, from its begin; it can be rewound.</param>
    /// <exception cref="InvalidDataException">Not a manifest of ours, or a damaged one.</exception>
    public static Manifest Read(Stream stream)
    {
        using var lines = new LineReader(stream);
        if (TryReadLines(lines, stream.Length) is { } manifest) return manifest;
        if (stream.Length > LongestJson) throw new InvalidDataException($"line {lines.Taken} is not as Bulletin writes it");
        var bytes = new byte[stream.Length];
        stream.Position = 0;
        stream.ReadExactly(bytes);
        var read = ManifestJson.Read(bytes);
        return read.With(read.Parts, Sha256.Of(bytes));
    }

    private static Manifest? TryReadLines(LineReader lines, long length)
    {
        if (!lines.TryTake(out var line) || line.EndsWith(ManifestWriter.EndOfPartsHead)) return null;
        byte[] head = [.. line, .. "]}"u8];
        if (ManifestLines.TryRead(lines, length / ManifestLines.UsualLength) is not { } files) return null;
        var alone = ManifestJson.Read(head);
        return alone.All.Length > 0 ? null : new Manifest(alone.AsOf, alone.Generator, files, lines.Digest());
    }
}
