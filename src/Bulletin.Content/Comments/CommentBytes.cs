using System.Buffers;
using System.Text;

namespace Bulletin.Content.Comments;

/// <summary>Tells of a text in UTF-8 whether <see cref="CommentScanner"/> needs to look at it.</summary>
public static class CommentBytes
{
    private static readonly SearchValues<byte> Signs = SearchValues.Create("<{[!"u8);

    /// <summary>Whether a remark may stand in a text.</summary>
    public static bool MayHold(ReadOnlySpan<byte> text) =>
        text.ContainsAny(Signs) || text.IndexOf("%%"u8) >= 0 || text.IndexOf("/*"u8) >= 0 || text.IndexOf("&lt;"u8) >= 0
        || (!Ascii.IsValid(text) && (text.IndexOf("％"u8) >= 0 || text.IndexOf("！"u8) >= 0));
}
