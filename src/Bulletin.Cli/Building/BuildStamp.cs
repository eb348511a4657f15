using System.Security.Cryptography;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Sources;

namespace Bulletin.Cli.Building;

/// <summary>Stands for all that goes into a build: the tool, the options, and name, length and time of every file below content/. Default: some file is too fresh to be trusted by its time.</summary>
public static class BuildStamp
{
    private static readonly long Fresh = TimeSpan.FromSeconds(2).Ticks;

    public static Sha256 Of(BuildOptions options, SourceTree tree)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, BuildCache.ToolId);
        Add(hash, $"{options.Output}\n{options.AsOf:o}\n{options.BaseUrl}\n{options.WithDrafts}\n{options.Strict}");
        var newest = 0L;
        foreach (var file in tree.Documents) newest = Math.Max(newest, Add(hash, file));
        foreach (var file in tree.Data.Concat(tree.Strays)) newest = Math.Max(newest, Add(hash, file));
        foreach (var file in tree.Media) newest = Math.Max(newest, Add(hash, file));
        if (DateTime.UtcNow.Ticks - newest < Fresh) return default;
        Span<byte> result = stackalloc byte[Sha256.Size];
        hash.GetHashAndReset(result);
        return Sha256.FromBytes(result);
    }

    private static long Add(IncrementalHash hash, SourceFile file)
    {
        Span<byte> stamp = stackalloc byte[16];
        BitConverter.TryWriteBytes(stamp, file.Length);
        BitConverter.TryWriteBytes(stamp[8..], file.Modified);
        hash.AppendData(stamp);
        Add(hash, file.Path);
        return file.Modified;
    }

    private static void Add(IncrementalHash hash, string text)
    {
        Span<byte> utf8 = stackalloc byte[1024];
        if (Encoding.UTF8.TryGetBytes(text, utf8, out var length)) hash.AppendData(utf8[..length]);
        else hash.AppendData(Encoding.UTF8.GetBytes(text));
        hash.AppendData("\n"u8);
    }
}
