using System.Security.Cryptography;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Configuration;

namespace Bulletin.Cli.Building;

/// <summary>The fingerprint of all that a site is made of but for the bodies: settings, theme, front matter, pictures and attachments. While it stays, only pages of changed bodies and what is made of all bodies can differ.</summary>
internal static class SiteKey
{
    private static readonly long Fresh = TimeSpan.FromSeconds(2).Ticks;

    public static Sha256 Of(BuildOptions options, Draft draft)
    {
        var (tree, settings) = (draft.Tree, draft.Settings);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(draft.Theme!.Version.AsBytes());
        Add(hash, $"{options.AsOf:o}\n{options.BaseUrl}\n{options.WithDrafts}");
        string?[] files = [SiteReader.File, SiteReader.IssuersFile, settings.Stylesheet?.Text, settings.Logo?.Text];
        foreach (var file in files) AddFile(hash, file is null ? null : Path.Combine(options.Site, file));
        foreach (var document in tree.Documents)
        {
            if (!draft.Records.TryGetValue(document.Path, out var record)) continue;
            Add(hash, document.Path);
            hash.AppendData(record.FrontMatter.Span);
        }

        var now = DateTime.UtcNow.Ticks;
        Span<byte> stamp = stackalloc byte[16];
        foreach (var file in tree.Media)
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

    private static void AddFile(IncrementalHash hash, string? path)
    {
        if (path is not null && File.Exists(path)) hash.AppendData(SHA256.HashData(File.ReadAllBytes(path)));
        hash.AppendData("\n"u8);
    }

    private static void Add(IncrementalHash hash, string text)
    {
        Span<byte> utf8 = stackalloc byte[1024];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out var length)) hash.AppendData(utf8[..length]);
        else hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData("\n"u8);
    }
}
