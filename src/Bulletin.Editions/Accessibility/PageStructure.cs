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
            yield return StructureTexts.NoLanguage;
        if (string.IsNullOrWhiteSpace(page.Title))
            yield return StructureTexts.NoTitle;
        if (page.QuerySelectorAll("main").Length != 1)
            yield return StructureTexts.NotOneMain;
        if (FirstDuplicate(page.QuerySelectorAll("[id]").Select(element => element.Id!)) is { } id)
            yield return StructureTexts.SameId(id);
    }

    private static IEnumerable<Wording> Headings(IDocument page)
    {
        var last = 0;
        foreach (var heading in page.QuerySelectorAll("h1, h2, h3, h4, h5, h6"))
        {
            var level = heading.LocalName[1] - '0';
            if (last > 0 && level > last + 1)
                yield return StructureTexts.SkippedLevel(Short(heading), last, level);
            last = level;
        }

        if (page.QuerySelectorAll("h1").Length != 1)
            yield return StructureTexts.NotOneHeading;
    }

    private static IEnumerable<Wording> Landmarks(IDocument page)
    {
        foreach (var kind in (string[])["nav", "aside", "form[role=search]"])
        {
            var names = page.QuerySelectorAll(kind).Select(element => Name(page, element)).ToList();
            if (names.Count > 1 && names.Contains(""))
                yield return StructureTexts.NoLandmarkName(kind);
            else if (FirstDuplicate(names) is { } name)
                yield return StructureTexts.SameLandmarkName(kind, name);
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
                yield return StructureTexts.NoLabel(Short(control));
            }
        }

        foreach (var used in page.QuerySelectorAll("a[href], button, summary"))
        {
            if (Name(page, used).Length == 0
                && string.IsNullOrWhiteSpace(used.TextContent)
                && !used.QuerySelectorAll("img[alt]").Any(picture => picture.GetAttribute("alt")!.Length > 0)
                && used.GetAttribute("aria-hidden") != "true")
            {
                yield return StructureTexts.NoText(Short(used));
            }
        }
    }

    private static IEnumerable<Wording> Content(IDocument page)
    {
        foreach (var picture in page.QuerySelectorAll("img:not([alt])"))
            yield return StructureTexts.NoAlternative(Short(picture));
        foreach (var table in page.QuerySelectorAll("table"))
        {
            if (table.QuerySelector("th") is null)
                yield return StructureTexts.NoTableHeading;
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
