using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Editions.Accessibility;

/// <summary>
/// What of the structure of a page a program can judge without a browser: language,
/// title, landmarks, headings, names of what can be used, tables.
/// </summary>
internal static class PageStructure
{
    private static readonly HtmlParser Parser = new();

    public static IEnumerable<Wording> Faults(string html)
    {
        var page = Parser.ParseDocument(html);
        return Root(page).Concat(Headings(page)).Concat(Landmarks(page)).Concat(Names(page)).Concat(Content(page));
    }

    private static IEnumerable<Wording> Root(IDocument page)
    {
        if (string.IsNullOrWhiteSpace(page.DocumentElement.GetAttribute("lang")))
            yield return new("html 没有 lang 属性（WCAG 2.2，3.1.1）。", "html has no lang attribute (WCAG 2.2, 3.1.1).");
        if (string.IsNullOrWhiteSpace(page.Title))
            yield return new("页面没有 title（2.4.2）。", "the page has no title (2.4.2).");
        if (page.QuerySelectorAll("main").Length != 1)
            yield return new("应当正好有一个 main（1.3.1）。", "there must be one main (1.3.1).");
        if (FirstDuplicate(page.QuerySelectorAll("[id]").Select(element => element.Id!)) is { } id)
            yield return new($"id “{id}”用了两次。", $"the id '{id}' is used twice.");
    }

    private static IEnumerable<Wording> Headings(IDocument page)
    {
        var last = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = heading.LocalName[1] - '0';
            if (last > 0 && level > last + 1)
            {
                yield return new(
                    $"标题“{Short(heading)}”跳级：h{last} 之后是 h{level}（1.3.1）。",
                    $"the heading '{Short(heading)}' skips a level: h{level} after h{last} (1.3.1).");
            }

            last = level;
        }

        if (page.QuerySelectorAll("h1").Length != 1)
            yield return new("应当正好有一个 h1（1.3.1）。", "there must be one h1 (1.3.1).");
    }

    private static IEnumerable<Wording> Landmarks(IDocument page)
    {
        foreach (var kind in (string[])["nav", "aside", "form[role=search]"])
        {
            var names = page.QuerySelectorAll(kind).Select(element => Name(page, element)).ToList();
            if (names.Count > 1 && (names.Contains("") ? "" : FirstDuplicate(names)) is { } name)
            {
                yield return new(
                    $"有几个 {kind}，其中“{name}”不能互相区别：用 aria-label 起不同的名字（1.3.1）。",
                    $"of several {kind} '{name}' cannot be told from others: give them names with aria-label (1.3.1).");
            }
        }
    }

    private static IEnumerable<Wording> Names(IDocument page)
    {
        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        {
            if (Name(page, control).Length == 0
                && control.Closest("label") is null
                && !(control.Id is { Length: > 0 } id && page.QuerySelector($"label[for='{id}']") is not null))
            {
                yield return new($"{Short(control)} 没有标签（1.3.1，4.1.2）。", $"{Short(control)} has no label (1.3.1, 4.1.2).");
            }
        }

        foreach (var used in page.QuerySelectorAll("a[href], button, summary"))
        {
            if (Name(page, used).Length == 0
                && string.IsNullOrWhiteSpace(used.TextContent)
                && !used.QuerySelectorAll("img[alt]").Any(picture => picture.GetAttribute("alt")!.Length > 0)
                && used.GetAttribute("aria-hidden") != "true")
            {
                yield return new($"{Short(used)} 没有文字（2.4.4，4.1.2）。", $"{Short(used)} has no text (2.4.4, 4.1.2).");
            }
        }
    }

    private static IEnumerable<Wording> Content(IDocument page)
    {
        foreach (var picture in page.QuerySelectorAll("img:not([alt])"))
            yield return new($"{Short(picture)} 没有 alt（1.1.1）。", $"{Short(picture)} has no alt (1.1.1).");
        foreach (var table in page.QuerySelectorAll("table"))
        {
            if (table.QuerySelector("th") is null)
                yield return new("表格没有表头 th（1.3.1）。", "a table has no th (1.3.1).");
        }
    }

    private static string Name(IDocument page, IElement element) =>
        element.GetAttribute("aria-label")
        ?? (element.GetAttribute("aria-labelledby") is { } id ? page.GetElementById(id)?.TextContent.Trim() : null) ?? "";

    private static string? FirstDuplicate(IEnumerable<string> names) =>
        names.GroupBy(name => name).FirstOrDefault(group => group.Count() > 1)?.Key;

    private static string Short(IElement element) =>
        element.TextContent.Trim() is { Length: > 0 } text ? text[..Math.Min(text.Length, 20)] : $"<{element.LocalName}>";
}
