using Bulletin.Content.Media;

namespace Bulletin.Content.Sources;

/// <summary>What a file that is left aside seems to be, by its name.</summary>
public enum AsideKind
{
    /// <summary>An attachment or anything else that documents may name.</summary>
    Other,

    /// <summary>A document whose ending went wrong: <c>通知.md.txt</c>, <c>通知.markdown</c>.</summary>
    Mistyped,

    /// <summary>A text that is no Markdown: <c>.txt</c>, <c>.docx</c>.</summary>
    Text,

    /// <summary>What an editor or a person kept of a document: <c>通知.md.bak</c>.</summary>
    Backup,

    /// <summary>A workbook beside the tables of a dataset.</summary>
    Workbook,

    /// <summary>A picture or a recording.</summary>
    Media,
}

/// <summary>Tells the kinds of files that are left aside.</summary>
public static class AsideKinds
{
    private static readonly string[] Markdown =
        [".markdown", ".mdown", ".mkdn", ".mkd", ".mdwn", ".mdtxt", ".mdtext", ".mdx", ".rmd", ".qmd", ".text"];

    private static readonly string[] Backups = [".bak", ".old", ".orig", ".tmp", ".save", ".backup", ".swp", ".rej", ".备份", ".旧"];

    private static readonly string[] Texts =
        [".txt", ".doc", ".docx", ".docm", ".dotx", ".wps", ".wpt", ".odt", ".rtf", ".htm", ".html", ".mht", ".mhtml", ".pages"];

    private static readonly string[] Workbooks = [".xlsx", ".xls", ".xlsm", ".et", ".ods"];

    public static AsideKind Of(string path)
    {
        var name = path.AsSpan(path.LastIndexOf('/') + 1);
        if (EndsWith(name, Backups) || name is [.., '~']) return AsideKind.Backup;
        if (EndsWith(name, Markdown) || MarkdownName(name) != name.Length) return AsideKind.Mistyped;
        if (DataFolder.Holds(path) && EndsWith(name, Workbooks)) return AsideKind.Workbook;
        return EndsWith(name, Texts) ? AsideKind.Text : FileTypes.IsShown(path) ? AsideKind.Media : AsideKind.Other;
    }

    /// <summary>The path that the document should have.</summary>
    public static string Renamed(string path)
    {
        var folder = path.LastIndexOf('/') + 1;
        var name = path.AsSpan(folder);
        var length = MarkdownName(name);
        if (length == name.Length && name.LastIndexOf('.') is var dot and > 0) length = dot;
        return string.Concat(path.AsSpan(0, folder), name[..length].TrimEnd(), ".md");
    }

    // How much of a name stands before an “.md” that something follows, or that was typed with other marks.
    private static int MarkdownName(ReadOnlySpan<char> name)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".md.", "．md", "。md", ",md", "，md", ".md ", ".ｍｄ", ".md_", ".md-"])
            if (name.LastIndexOf(ending, StringComparison.OrdinalIgnoreCase) is var at and > 0) return at;
        return name.Length;
    }

    private static bool EndsWith(ReadOnlySpan<char> name, string[] endings)
    {
        foreach (var ending in endings)
            if (name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
