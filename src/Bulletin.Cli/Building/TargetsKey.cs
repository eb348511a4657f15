using System.Security.Cryptography;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;

namespace Bulletin.Cli.Building;

/// <summary>The fingerprint of a body together with where its links and pictures lead: another document's new title or a picture's new size changes this page.</summary>
internal static class TargetsKey
{
    private static readonly long Fresh = TimeSpan.FromSeconds(2).Ticks;

    public static Sha256 Of(Document document, Sha256 source, BodyFacts facts, TargetResolver targets)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(source.AsBytes());
        foreach (var link in facts.Links)
        {
            var target = targets.Follow(document, link, null);
            Add(hash, target.Route?.Path);
            if (!link.HasText) Add(hash, target.Document?.Title);
        }

        Span<byte> stamp = stackalloc byte[16];
        foreach (var picture in facts.Pictures)
        {
            var file = targets.FollowFile(document, picture.Target, default, null).File;
            Add(hash, file?.Path);
            BitConverter.TryWriteBytes(stamp, file?.Length ?? 0);
            BitConverter.TryWriteBytes(stamp[8..], Stamp(file?.Modified ?? 0));
            hash.AppendData(stamp);
        }

        Span<byte> result = stackalloc byte[Sha256.Size];
        hash.GetHashAndReset(result);
        return Sha256.FromBytes(result);
    }

    // A picture written a moment ago may be written again within the same tick: it is looked at anew.
    private static long Stamp(long modified)
    {
        var now = DateTime.UtcNow.Ticks;
        return now - modified < Fresh ? -now : modified;
    }

    private static void Add(IncrementalHash hash, string? text)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(text ?? "\0"));
        hash.AppendData("\n"u8);
    }
}
