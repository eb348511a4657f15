using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bulletin.Content.Markdown;

namespace Bulletin.Tests.Content.Markdown;

/// <summary>Shortcuts of the body specifications.</summary>
internal static class Bodies
{
    public static ParsedBody Parse(string text, int firstLine = 1) => BodyParser.Parse("content/policies/2024/3.md", text, firstLine);

    public static string Html(string text, IBodyTargets? targets = null)
    {
        using var output = new StringWriter { NewLine = "\n" };
        Parse(text).WriteHtml(output, targets ?? new AllTargets());
        return output.ToString().TrimEnd('\n');
    }

    public static string Text(string text, IBodyTargets? targets = null) => BodyText.Of(Parse(text), targets ?? new AllTargets());

    public static string[] Codes(string text) => [.. Parse(text).Facts.Diagnostics.Select(diagnostic => diagnostic.Code)];

    public static string[] Anchors(string text) => [.. Parse(text).Facts.Anchors];

    public static IElement Dom(ParsedBody body, IBodyTargets? targets = null)
    {
        using var output = new StringWriter();
        body.WriteHtml(output, targets ?? new AllTargets());
        return new HtmlParser()
            .ParseDocument("<!doctype html><html><body><article>" + output + "</article></body></html>")
            .QuerySelector("article")!;
    }

    /// <summary>The text of a DOM as the parity rule defines it: without chrome, alternative texts in place, white space removed.</summary>
    public static string VisibleText(INode node)
    {
        var text = new StringBuilder();
        Append(text, node);
        return Compact(text.ToString());
    }

    public static string Compact(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static void Append(StringBuilder text, INode node)
    {
        if (node is IText leaf)
            text.Append(leaf.Data);
        if (node is IElement element)
        {
            if (element.HasAttribute("data-chrome"))
                return;
            if (element.LocalName == "img")
                text.Append(element.GetAttribute("alt"));
        }

        foreach (var child in node.ChildNodes)
            Append(text, child);
    }

    /// <summary>Finds a target for everything.</summary>
    internal sealed class AllTargets : IBodyTargets
    {
        public string? Title { get; init; }

        public BodyTarget Find(BodyLink link) =>
            new(
                "to.html" + (link.Fragment.Length > 0 ? "#" + Uri.EscapeDataString(link.Fragment) : ""),
                link.Kind == LinkKind.Number ? "关于某事的通知" : null);

        public PictureTarget Find(BodyPicture picture) => new("picture.png", 640, 480);
    }

    /// <summary>Finds nothing.</summary>
    internal sealed class NoTargets : IBodyTargets
    {
        public BodyTarget Find(BodyLink link) => new(null, null);

        public PictureTarget Find(BodyPicture picture) => new(null, 0, 0);
    }
}
