using Markdig.Syntax;

namespace Bulletin.Content.Markdown.Reading;

/// <summary>What reading found out about links, pictures and note marks; without a note they are shown as their text alone.</summary>
internal static class LinkNote
{
    private static readonly object LinkKey = typeof(BodyLink);
    private static readonly object PictureKey = typeof(BodyPicture);
    private static readonly object AnchorKey = typeof(LinkNote);

    public static BodyLink? Of(MarkdownObject inline) => inline.GetData(LinkKey) as BodyLink;

    public static void Set(MarkdownObject inline, BodyLink link) => inline.SetData(LinkKey, link);

    public static BodyPicture? PictureOf(MarkdownObject inline) => inline.GetData(PictureKey) as BodyPicture;

    public static void Set(MarkdownObject inline, BodyPicture picture) => inline.SetData(PictureKey, picture);

    /// <summary>The id of a footnote or of a mark that refers to one.</summary>
    public static string? AnchorOf(MarkdownObject inline) => inline.GetData(AnchorKey) as string;

    public static void SetAnchor(MarkdownObject inline, string anchor) => inline.SetData(AnchorKey, anchor);
}
