using System.Xml;

namespace Bulletin.Content.Media.Words;

/// <summary>What the text in an element is.</summary>
internal enum TextRole : byte
{
    /// <summary>Something that stands for itself: a name, a value.</summary>
    Beside,

    /// <summary>A piece of a paragraph, as it stands.</summary>
    Shown,

    /// <summary>A piece of a paragraph whose line ends are blanks.</summary>
    Flowing,

    Deleted,
    Field,
}

/// <summary>
/// What the text in the open elements is. The element around a text tells, not the one before it: a bookmark or a tab ends no paragraph.
/// </summary>
internal sealed class TextRoles
{
    private const string OpenDocument = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private readonly List<TextRole> open = [];

    public void Begin(XmlReader xml)
    {
        var role = RoleOf(xml);
        if (xml.Depth < open.Count) open[xml.Depth] = role;
        else open.Add(role);
    }

    /// <summary>What the text is that the reader stands at.</summary>
    public TextRole Of(XmlReader xml) => xml.Depth > 0 ? open[xml.Depth - 1] : TextRole.Beside;

    private static TextRole RoleOf(XmlReader xml) => xml.LocalName switch
    {
        "t" or "TextCode" => TextRole.Shown,
        "delText" => TextRole.Deleted,
        "instrText" or "delInstrText" => TextRole.Field,
        // The sound of a word and the number of a note stand above the line.
        "ruby-text" or "note-citation" => TextRole.Beside,
        _ when xml.NamespaceURI == OpenDocument => TextRole.Flowing,
        "p" or "h" or "span" or "a" => TextRole.Shown,
        _ => TextRole.Beside,
    };
}
