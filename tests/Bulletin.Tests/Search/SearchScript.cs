using System.Text.RegularExpressions;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search;

/// <summary>The script that searches on the page, as it is written.</summary>
internal static partial class SearchScript
{
    private static readonly string Folder = Path.Combine(TestSite.Repository, "themes/gazette/assets/search.parts");

    /// <summary>Its parts in their order, each with its name.</summary>
    public static IEnumerable<(string Name, string Text)> Parts => Directory
        .EnumerateFiles(Folder, "*.js")
        .Order(StringComparer.Ordinal)
        .Select(file => (Path.GetFileName(file), File.ReadAllText(file)));

    /// <summary>All of it, with texts that go on in the next line as one.</summary>
    public static string Text { get; } = Joint.Replace(string.Concat(Parts.Select(part => part.Text)), "");

    /// <summary>A text that the script names.</summary>
    public static string Constant(string name) =>
        Regex.Match(Text, $"^var {name} = [^\"\n]*\\(?\\s*\"(.*)\"", RegexOptions.Multiline).Groups[1].Value;

    [GeneratedRegex("\"\\s*\\+ \"")]
    private static partial Regex Joint { get; }
}
