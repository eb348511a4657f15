using System.Text;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;
using Names = Bulletin.Search.Indexing.TermCounter.Names;

namespace Bulletin.Search.Querying;

/// <summary>What stands in a 发文字号, with or without the brackets and spaces that are written there.</summary>
internal static class NumberTerms
{
    /// <summary>
    /// A number as it is compared: letters, digits and Han characters, and <see cref="DocumentAnalyser.Joint"/> where signs keep two digits
    /// apart, so that 20241 stands in none of 〔2024〕1号.
    /// </summary>
    public static string Of(string number)
    {
        var made = new StringBuilder();
        var isApart = false;
        foreach (var character in QueryTerms.Characters(Query.Normal(number)))
        {
            if (WordCharacters.Length(character) == 0)
            {
                isApart = true;
                continue;
            }

            if (isApart && made.Length > 0 && AreDigits(made[^1], character[0])) made.Append(DocumentAnalyser.Joint);
            made.Append(character);
            isApart = false;
        }

        return made.ToString();
    }

    /// <summary>Whether a number contains a text, which begins and ends within none of its figures.</summary>
    public static bool IsIn(string number, string text) => NumberText.CountWhole(Of(number), Of(text)) > 0;

    /// <summary>How often names have a pair of characters.</summary>
    public static int Count(IndexReader index, string pair)
    {
        var count = 0;
        foreach (var term in Ways(pair))
            foreach (var segment in index.Segments) count += segment.Find(term)?.Names.Count ?? 0;
        return count;
    }

    /// <summary>The documents of a segment whose numbers have all pairs, ascending.</summary>
    public static List<int> Find(SegmentReader segment, IEnumerable<string> pairs)
    {
        SortedSet<int>? found = null;
        foreach (var pair in pairs)
        {
            var here = Ways(pair).SelectMany(term => InNumbers(segment, term));
            if (found is null) found = [.. here];
            else found.IntersectWith(here);
        }

        return [.. found ?? []];
    }

    // What stands side by side, and what signs keep apart.
    private static string[] Ways(string pair)
    {
        var characters = QueryTerms.Characters(pair);
        if (characters.Length != 2 || AreDigits(pair[0], pair[1])) return [pair];
        return [pair, characters[0] + DocumentAnalyser.Joint + characters[1]];
    }

    private static List<int> InNumbers(SegmentReader segment, string term)
    {
        var found = new List<int>();
        if (segment.Find(term) is not { IsNamed: true } entry) return found;
        var names = segment.Names(entry);
        while (names.Next())
            if ((names.Names & Names.Number) != 0) found.Add(names.Document);
        return found;
    }

    private static bool AreDigits(char one, char other) => char.IsAsciiDigit(one) && char.IsAsciiDigit(other);
}
