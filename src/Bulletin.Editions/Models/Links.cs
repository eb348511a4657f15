using System.Text;
using Bulletin.Content;
using Bulletin.Content.Configuration;

namespace Bulletin.Editions.Models;

/// <summary>
/// Writes links between pages: relative, percent-encoded, ending in a file name, so that the tree works at any base path and from
/// <c>file://</c>.
/// </summary>
public static class Links
{
    private static readonly string[] Ups = [.. Enumerable.Range(0, 16).Select(Up)];

    /// <summary>The way from a page to the root of the tree: empty, <c>../</c>, <c>../../</c> …</summary>
    public static string Root(Route from) => from.Depth < Ups.Length ? Ups[from.Depth] : Up(from.Depth);

    /// <summary>Between two files of the standard edition.</summary>
    public static string Relative(Route from, Route to) => string.Concat(Root(from), Encode(to.Path));

    /// <summary>From a page in an edition: to another page of the same edition, or to a file that exists once for all of them.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="from">The page, by its path in the standard edition.</param>
    /// <param name="to">Where to, by its path in the standard edition.</param>
    public static string Relative(Edition edition, Route from, Route to) =>
        edition.Folder.Length == 0 || Edition.HasOwn(to) ? Relative(from, to) : string.Concat(Root(edition, from), Encode(to.Path));

    /// <summary>From a page in one edition to the same page, or another, in another.</summary>
    public static string Across(Edition edition, Route from, Edition other, Route to) =>
        string.Concat(Root(edition, from), other.Folder, Encode(to.Path));

    /// <summary>The way from a page in an edition to the root of the whole tree.</summary>
    public static string Root(Edition edition, Route from) => edition.Folder.Length == 0 ? Root(from) : string.Concat("../", Root(from));

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

            foreach (var b in utf8[..rune.EncodeToUtf8(utf8)])
                builder.Append('%').Append("0123456789ABCDEF"[b >> 4]).Append("0123456789ABCDEF"[b & 15]);
        }

        return builder.ToString();
    }

    private static bool IsPlain(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~';
}
