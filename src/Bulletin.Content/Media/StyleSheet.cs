using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media;

/// <summary>Looks into a style sheet of the site.</summary>
public static class StyleSheet
{
    /// <summary>Whether the bytes are text, and do not end the element that holds them where a page inlines them.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        var kind = FileSignatures.Of(bytes[..Math.Min(bytes.Length, FileSignatures.Length)]);
        return kind is FileSignature.Text or FileSignature.Empty
            && !bytes.Contains((byte)0)
            && !Encoding.Latin1.GetString(bytes).Contains("</style", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The addresses that a style sheet loads, with the places where they stand: files, pages, and parts of pages.</summary>
    /// <param name="css">Its text.</param>
    public static IEnumerable<(Mark At, string Address)> Addresses(string css)
    {
        var scanner = new CssScanner(css);
        var (line, lineStart, seen) = (1, 0, 0);
        while (scanner.Read())
        {
            if (scanner.Part != CssPart.Address) continue;
            for (; seen < scanner.Position; seen++)
                if (css[seen] == '\n') (line, lineStart) = (line + 1, seen + 1);
            yield return (new(line, scanner.Position - lineStart + 1), scanner.Text);
        }
    }
}
