namespace Bulletin.Content.Markdown.Rendering;

/// <summary>Where a link leads and what it says, the same in HTML and in text.</summary>
internal static class LinkTarget
{
    public static BodyTarget Find(BodyLink link, IBodyTargets targets) => link.Kind switch
    {
        LinkKind.External => new(link.Target, null),
        LinkKind.Fragment => new("#" + link.Fragment.Replace("%", "%25", StringComparison.Ordinal), null),
        _ => targets.Find(link),
    };

    /// <summary>What stands for the text that the author left out.</summary>
    public static string Text(BodyLink link, BodyTarget target) =>
        !string.IsNullOrWhiteSpace(target.Title) ? target.Title : link.Target.Length > 0 ? link.Target : "#" + link.Fragment;
}
