using System.Text;
using Bulletin.Content;

namespace Bulletin.Editions.Models;

/// <summary>Writes links between pages: relative, percent-encoded, ending in a file name, so that the tree works at any base path and from <c>file://</c>.</summary>
public static class Links
{
    private static readonly string[] Ups = [.. Enumerable.Range(0, 16).Select(Up)];

    /// <summary>The way from a page to the root of the tree: empty, <c>../</c>, <c>../../</c> …</summary>
    public static string Root(Route from) => from.Depth < Ups.Length ? Ups[from.Depth] : Up(from.Depth);

    public static string Relative(Route from, Route to) => string.Concat(Root(from), Encode(to.Path));

    /// <summary>RFC 3986: all but unreserved characters and <c>/</c> as UTF-8 in percent form.</summary>
    public static string Encode(string path)
    {
        foreach (var c in path)
            if (!IsPlain(c)) return EncodeAll(path);
        return path;
    }

    private static string Up(int depth) => string.Concat(Enumerable.Repeat("../", depth));

    private static string EncodeAll(string path)
    {
        var builder = new StringBuilder(path.Length * 3);
        Span<byte> utf8 = stackalloc byte[4];
        foreach (var rune in path.EnumerateRunes())
        {
            if (rune.IsAscii && IsPlain((char)rune.Value))
            {
                builder.Append((char)rune.Value);
                continue;
            }

            foreach (var b in utf8[..rune.EncodeToUtf8(utf8)]) builder.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
        }

        return builder.ToString();
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~';
}
