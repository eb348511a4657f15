using System.Globalization;
using System.Text;
using Bulletin.Content.Documents;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Metadata;

/// <summary>
/// A document as other texts cite it. The day on which a reader looked it up is
/// not ours to say: each form leaves it to the reader.
/// </summary>
public static class Citations
{
    /// <summary>
    /// GB/T 7714-2015: of a document that an issue carries as a contribution to a serial on line [J/OL] (8.4),
    /// else as an electronic resource [EB/OL] (8.8), or a dataset [DS/OL] (annex B).
    /// </summary>
    public static string GbT7714(DocumentPage page)
    {
        var work = page.Bibliography;
        var text = new StringBuilder();
        text.Append(string.Join(", ", work.Authors)).Append(". ").Append(page.Title);
        if (work.Number is { } number && !page.Title.Contains(number, StringComparison.Ordinal))
            text.Append(": ").Append(number);
        if (work is { Carrier: { } issue, Kind: not WorkKind.Issue })
        {
            text.Append(CultureInfo.InvariantCulture, $"[J/OL]. {page.Site.SiteName}, {issue.Year}({issue.Number})");
            if (issue.Page is { } first)
                text.Append(CultureInfo.InvariantCulture, $": {first}");
            text.Append(". ");
        }
        else
        {
            text.Append(work.Kind == WorkKind.Dataset ? "[DS/OL]. (" : "[EB/OL]. (").Append(work.Published).Append("). ");
        }

        return text.Append(page.Address).Append('.').ToString();
    }

    /// <summary>An entry for BibTeX or BibLaTeX, in UTF-8.</summary>
    public static string BibTeX(DocumentPage page)
    {
        var work = page.Bibliography;
        var isArticle = work is { Carrier: not null, Kind: not WorkKind.Issue };
        var text = new StringBuilder();
        text.Append(isArticle ? "@article{" : work.Kind == WorkKind.Dataset ? "@dataset{" : "@misc{");
        foreach (var c in work.Id)
            text.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-');
        Field(text, "author", string.Join(" and ", work.Authors.Select(static name => $"{{{Safe(name)}}}")));
        Field(text, "title", $"{{{Safe(page.Title)}}}");
        if (isArticle)
        {
            Field(text, "journal", Safe(page.Site.SiteName));
            Field(text, "volume", work.Carrier!.Year.ToString(CultureInfo.InvariantCulture));
            Field(text, "number", work.Carrier.Number.ToString(CultureInfo.InvariantCulture));
            if (work.Carrier.Page is { } first)
                Field(text, "pages", first.ToString(CultureInfo.InvariantCulture));
        }

        Field(text, "year", work.Published[..4]);
        Field(text, "date", work.Published);
        if (work.Number is { } number)
            Field(text, "note", Safe(number));
        Field(text, "langid", "chinese");
        Field(text, "url", page.Address);
        return text.Append("\n}\n").ToString();
    }

    /// <summary>RIS, which EndNote, NoteExpress and Zotero read.</summary>
    public static string Ris(DocumentPage page)
    {
        var work = page.Bibliography;
        var text = new StringBuilder();
        Line(
            text,
            "TY",
            work.Kind switch { WorkKind.Legislation => "GOVDOC", WorkKind.News => "NEWS", WorkKind.Dataset => "DATA", _ => "ELEC" });
        foreach (var author in work.Authors)
            Line(text, "AU", author);
        Line(text, "TI", page.Title);
        Line(text, "PY", work.Published[..4]);
        Line(text, "DA", work.Published.Replace('-', '/'));
        if (work.Number is { } number)
            Line(text, "M1", number);
        if (work is { Carrier: { } issue, Kind: not WorkKind.Issue })
        {
            Line(text, "T2", page.Site.SiteName);
            Line(text, "VL", issue.Year.ToString(CultureInfo.InvariantCulture));
            Line(text, "IS", issue.Number.ToString(CultureInfo.InvariantCulture));
            if (issue.Page is { } first)
                Line(text, "SP", first.ToString(CultureInfo.InvariantCulture));
            if (issue.Issn is { } issn)
                Line(text, "SN", issn);
        }

        Line(text, "PB", page.Site.Organisation);
        Line(text, "LA", "zh");
        Line(text, "UR", page.Address);
        Line(text, "ER", "");
        return text.ToString();
    }

    // Braces and backslashes are commands in BibTeX, and no title needs them; what LaTeX takes for a command is escaped.
    private static string Safe(string text)
    {
        var safe = new StringBuilder(text.Length + 4);
        foreach (var c in text)
        {
            if (c is '\\' or '{' or '}') continue;
            if (c is '%' or '&' or '#' or '_' or '$') safe.Append('\\');
            safe.Append(c);
        }

        return safe.ToString();
    }

    private static void Field(StringBuilder text, string name, string value) =>
        text.Append(CultureInfo.InvariantCulture, $",\n  {name} = {{{value}}}");

    private static void Line(StringBuilder text, string tag, string value) =>
        text.Append(CultureInfo.InvariantCulture, $"{tag}  - {value}\n");
}
