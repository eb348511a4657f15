using Bulletin.Content.Markdown.Reading;

namespace Bulletin.Content.Markdown.Rendering;

/// <summary>
/// What the links of a text are called to who hears them: a text that led elsewhere before gets a number, a date or an address (WCAG 2.2,
/// 2.4.9).
/// </summary>
internal sealed class LinkNames(IBodyTargets targets)
{
    private readonly Dictionary<string, string> places = new(StringComparer.Ordinal);

    /// <summary>Writes the attribute that names a link; nothing where its text does.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="link">The link.</param>
    /// <param name="href">Where it leads, as written.</param>
    /// <param name="text">What it says.</param>
    public void Write(TextWriter output, BodyLink link, string href, string text)
    {
        var end = href.IndexOf('#');
        var place = end < 0 || link.Kind == LinkKind.External ? href : href[..end];
        if (IsFree(text, place))
            return;
        var name = InlineText.Collapse(text).Trim();
        name = targets.Apart(link) is { } apart && IsFree($"{name}，{apart}", place) ? $"{name}，{apart}" : $"{name}，{LastOf(link)}";
        HtmlText.WriteAttribute(output, "aria-label", name);
    }

    private bool IsFree(string name, string place) => places.TryAdd(name, place) || places[name] == place;

    // An address of elsewhere says all of it: a host may differ.
    private static string LastOf(BodyLink link) =>
        link.Kind == LinkKind.External ? link.Target : Path.GetFileNameWithoutExtension(link.Target);
}
