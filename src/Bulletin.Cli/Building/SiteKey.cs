using System.Security.Cryptography;
using System.Text;
using Bulletin.Content;

namespace Bulletin.Cli.Building;

/// <summary>The fingerprint of all that a site is made of but for the bodies: settings, theme, front matter, pictures, attachments and tables. Default: it cannot be told yet. While it stays, only pages of changed bodies and what is made of all bodies can differ.</summary>
internal static class SiteKey
{
    private static readonly long Fresh = TimeSpan.FromSeconds(2).Ticks;

    public static Sha256 Of(BuildOptions options, Draft draft)
    {
        if (draft.Inputs.IsFresh) return default;
        var tree = draft.Tree;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(draft.Theme!.Version.AsBytes());
        Add(hash, $"{options.AsOf:o}\n{options.BaseUrl}\n{options.WithDrafts}");
        foreach (var (path, length, modified) in draft.Inputs.All) Add(hash, $"{path} {length} {modified}");
        foreach (var document in tree.Documents)
        {
            if (!draft.Records.TryGetValue(document.Path, out var record)) continue;
            Add(hash, document.Path);
            hash.AppendData(record.FrontMatter.Text.AsBytes());
        }

        var now = DateTime.UtcNow.Ticks;
        Span<byte> stamp = stackalloc byte[16];
        foreach (var file in tree.Media.Concat(tree.Data))
        {
            Add(hash, file.Path);
            BitConverter.TryWriteBytes(stamp, file.Length);
            // A file written a moment ago may be written again within the same tick: then nothing is the same for certain.
            BitConverter.TryWriteBytes(stamp[8..], now - file.Modified < Fresh ? -now : file.Modified);
            hash.AppendData(stamp);
        }

        Span<byte> result = stackalloc byte[Sha256.Size];
        hash.GetHashAndReset(result);
        return Sha256.FromBytes(result);
    }

    private static void Add(IncrementalHash hash, string text)
    {
        Span<byte> utf8 = stackalloc byte[1024];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out var length)) hash.AppendData(utf8[..length]);
        else hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData("\n"u8);
    }
}
