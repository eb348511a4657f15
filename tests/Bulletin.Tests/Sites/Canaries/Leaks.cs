using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Bulletin.Tests.Sites.Canaries;

/// <summary>Looks for canaries in every byte of a folder: in names, in texts in any spelling, in what is packed.</summary>
internal static partial class Leaks
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Each file below a folder that holds canaries, with their kinds.</summary>
    /// <param name="canaries">What is looked for.</param>
    /// <param name="folder">Where; it need not exist.</param>
    /// <param name="isLookedAt">Whether a file is, by its path in the folder; null: all are.</param>
    public static IEnumerable<string> In(Canaries canaries, string folder, Func<string, bool>? isLookedAt = null)
    {
        foreach (var (path, bytes) in TestSite.Tree(folder))
        {
            if (isLookedAt?.Invoke(path) == false) continue;
            foreach (var kind in Kinds(canaries, path).Concat(Kinds(canaries, bytes)).Distinct().Order())
                yield return $"{Path.GetFileName(folder)}/{path}: {kind}";
        }
    }

    /// <summary>The kinds of the canaries in a file.</summary>
    public static IEnumerable<string> Kinds(Canaries canaries, byte[] bytes) => bytes switch
    {
        [(byte)'P', (byte)'K', ..] =>
            Entries(bytes).SelectMany(entry => Kinds(canaries, entry.Name).Concat(Kinds(canaries, entry.Content))),
        [0x1f, 0x8b, ..] => Kinds(canaries, Unpacked(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress))),
        _ => Text(bytes) is { } text ? Kinds(canaries, text) : InBinary(canaries, bytes),
    };

    /// <summary>The kinds of the canaries in a text, whichever way they are written in it.</summary>
    public static IEnumerable<string> Kinds(Canaries canaries, string text) => canaries.Kinds(text)
        .Concat(text.Contains('%', StringComparison.Ordinal) ? canaries.Kinds(Uri.UnescapeDataString(text)) : [])
        .Concat(text.Contains('&', StringComparison.Ordinal) ? canaries.Kinds(WebUtility.HtmlDecode(text)) : [])
        .Concat(text.Contains('\\', StringComparison.Ordinal) ? canaries.Kinds(Escape.Replace(text, Character)) : [])
        .Concat(Packed.Matches(text).SelectMany(match => Kinds(canaries, Convert.FromBase64String(match.Value))));

    // Single characters would be found in any of them.
    private static IEnumerable<string> InBinary(Canaries canaries, byte[] bytes) => canaries.Kinds(Encoding.Latin1.GetString(bytes))
        .Concat(canaries.All.Where(one => Spellings(one).Any(spelling => bytes.AsSpan().IndexOf(spelling) >= 0)).Select(one => one.Kind));

    private static byte[][] Spellings(Canary one) =>
    [
        Encoding.UTF8.GetBytes(one.Characters),
        Encoding.Unicode.GetBytes(one.Characters), Encoding.BigEndianUnicode.GetBytes(one.Characters),
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(one.Characters),
        Encoding.Unicode.GetBytes(one.Letters), Encoding.BigEndianUnicode.GetBytes(one.Letters),
    ];

    private static string? Text(byte[] bytes)
    {
        try
        {
            return bytes.AsSpan().Contains((byte)0) ? null : Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static IEnumerable<(string Name, byte[] Content)> Entries(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        yield return ("", Encoding.UTF8.GetBytes(zip.Comment));
        foreach (var entry in zip.Entries) yield return (entry.FullName, Unpacked(entry.Open()));
    }

    private static byte[] Unpacked(Stream packed)
    {
        using var content = new MemoryStream();
        using (packed) packed.CopyTo(content);
        return content.ToArray();
    }

    private static string Character(Match match) => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString();

    [GeneratedRegex(@"\\u\{?([0-9a-fA-F]{4})")]
    private static partial Regex Escape { get; }

    [GeneratedRegex("(?<=base64,)(?:[A-Za-z0-9+/]{4})+(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")]
    private static partial Regex Packed { get; }
}
