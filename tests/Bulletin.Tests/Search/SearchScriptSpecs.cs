using System.Text.RegularExpressions;

namespace Bulletin.Tests.Search;

/// <summary>The parts of the script that searches on the page are the body of one function.</summary>
public partial class SearchScriptSpecs
{
    [Fact]
    public void No_name_is_declared_by_two_parts()
    {
        var names = SearchScript.Parts.SelectMany(part => Declaration.Matches(part.Text).SelectMany(Names));
        Assert.Empty(names.GroupBy(name => name).Where(name => name.Count() > 1).Select(name => name.Key));
    }

    [Fact]
    public void A_part_is_read_at_one_sitting() =>
        Assert.Empty(SearchScript.Parts.Where(part => part.Text.Count(c => c == '\n') > 200).Select(part => part.Name));

    private static IEnumerable<string> Names(Match declaration) => declaration.Groups[2].Success
        ? [declaration.Groups[2].Value]
        : Declared.Matches(declaration.Groups[1].Value).Select(name => name.Groups[1].Value);

    // What is declared by the parts themselves begins a line.
    [GeneratedRegex("^(?:var (.+)|function (\\w+))", RegexOptions.Multiline)]
    private static partial Regex Declaration { get; }

    [GeneratedRegex("(?:^|, )(\\w+)(?= = |, |;|$)")]
    private static partial Regex Declared { get; }
}
