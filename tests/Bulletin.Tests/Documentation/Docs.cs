using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Bulletin.Tests.Documentation;

/// <summary>The Markdown files of the repository as readers see them on a forge.</summary>
internal static partial class Docs
{
    private static readonly string[] Skipped = ["bin", "obj", "output", "artifacts", "node_modules", "Scaffolding", "sites", "content"];

    public static string Repository { get; } = Above(AppContext.BaseDirectory)
        ?? Above(SourcePath())
        ?? throw new InvalidOperationException("Bulletin.sln was not found above the tests.");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Repository, path)).ReplaceLineEndings("\n");

    /// <summary>Paths of every Markdown file except build output, test sites and scaffolds, whose links Bulletin itself follows.</summary>
    public static IEnumerable<string> All =>
        Below(Repository).Select(path => Path.GetRelativePath(Repository, path).Replace('\\', '/')).Order(StringComparer.Ordinal);

    /// <summary>The targets of inline links, outside code, with the line on which they stand.</summary>
    public static IEnumerable<(int Line, string Target)> Links(string text)
    {
        var fenced = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            if (fenced) continue;
            foreach (Match link in Link.Matches(Code.Replace(line, "x"))) yield return (number, link.Groups[1].Value);
        }
    }

    /// <summary>The text in parts: what stands between fences, and what does not.</summary>
    /// <returns>For each part its first line, from 1, whether it is fenced, and its lines without the fences.</returns>
    public static IEnumerable<(int Line, bool IsFenced, IReadOnlyList<string> Lines)> Parts(string text)
    {
        var lines = text.Split('\n');
        var fenced = false;
        var first = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal)) continue;
            yield return (first + 1, fenced, lines[first..i]);
            fenced = !fenced;
            first = i + 1;
        }

        yield return (first + 1, fenced, lines[first..]);
    }

    /// <summary>The anchors that a forge makes of headings.</summary>
    public static IEnumerable<string> Anchors(string text)
    {
        var fenced = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) fenced = !fenced;
            if (!fenced && line.StartsWith('#')) yield return Anchor(line.TrimStart('#').Trim());
        }
    }

    private static string Anchor(string heading)
    {
        var anchor = new StringBuilder();
        foreach (var rune in heading.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_') anchor.Append(Rune.ToLowerInvariant(rune));
            else if (rune.Value == ' ') anchor.Append('-');
        }

        return anchor.ToString();
    }

    private static IEnumerable<string> Below(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.md")) yield return file;
        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            var name = Path.GetFileName(inner);
            if (name is ['.', ..] || Skipped.Contains(name)) continue;
            foreach (var file in Below(inner)) yield return file;
        }
    }

    private static string? Above(string start)
    {
        for (var folder = start; folder is { Length: > 1 }; folder = Path.GetDirectoryName(folder))
            if (File.Exists(Path.Combine(folder, "Bulletin.sln"))) return folder;
        return null;
    }

    private static string SourcePath([CallerFilePath] string file = "") => file;

    [GeneratedRegex(@"\[[^\]]*\]\(<?([^)\s>]+)")]
    private static partial Regex Link { get; }

    [GeneratedRegex("`[^`]*`")]
    private static partial Regex Code { get; }
}
