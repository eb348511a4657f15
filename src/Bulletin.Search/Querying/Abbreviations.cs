using Bulletin.Search.Indexing;
using Names = Bulletin.Search.Indexing.TermCounter.Names;

namespace Bulletin.Search.Querying;

/// <summary>Finds what a short name such as 民诉法 abbreviates: its characters stand in a title in order.</summary>
internal sealed class Abbreviations(IndexReader index)
{
    private const int MostCharacters = 12;
    private const int LongestTitle = 44;
    private const int MostRead = 24;
    private const int LateStart = 12;

    private static readonly string[] Endings = ["条例", "细则", "解释", "办法", "规定", "规则", "法"];

    private static readonly string[] Introductions = ["适用", "关于", "审理"];

    /// <summary>The places of the documents that a text may abbreviate, and how well.</summary>
    public List<(int Place, double Value)> Find(string text)
    {
        var name = ExactKey.PlainTitle(text);
        var ending = Array.Find(Endings, one => name.EndsWith(one, StringComparison.Ordinal));
        if (ending is null || name.Length is < 2 or > MostCharacters || name.Length == ending.Length) return [];
        var found = new List<(int, double)>();
        foreach (var place in Likely(name, QueryTerms.Characters(name[..^ending.Length])))
        {
            var segment = index.SegmentOf(place);
            var stored = segment.Stored(place - segment.First);
            if (Value(name, ending, ExactKey.PlainTitle(stored.Title)) is not 0 and var value)
                found.Add((place, value + (0.18 * Weights.Ln(1 + stored.Cited))));
        }

        return found;
    }

    // The documents whose titles have the characters: the shortest, and those that begin with the first.
    private IEnumerable<int> Likely(string name, string[] characters)
    {
        var rarest = characters.Select((character, i) => (Character: character, Place: i, Count: CountOf(character))).ToList();
        if (rarest.Exists(one => one.Count == 0)) return [];
        Dictionary<int, (int Length, int First)>? found = null;
        foreach (var (rank, (character, place, count)) in rarest.OrderBy(one => one.Count).Index())
        {
            if (rank > 1 && count * 4 > index.Documents) continue;
            var here = new Dictionary<int, (int Length, int First)>();
            TermLists.Naming(index, character, (document, named) =>
            {
                var known = (Length: named.TitleLength, First: 0);
                if ((named.Names & Names.Title) == 0 || found?.TryGetValue(document, out known) == false) return;
                here[document] = place == 0 ? (known.Length, named.At) : known;
            });
            found = here;
        }

        return found!
            .Where(one => one.Value.Length > name.Length && one.Value.Length <= LongestTitle)
            .OrderBy(one => one.Value.Length + (one.Value.First > 0 ? LateStart : 0))
            .ThenBy(one => one.Key)
            .Take(MostRead)
            .Select(one => one.Key);
    }

    private int CountOf(string character)
    {
        var count = 0;
        foreach (var segment in index.Segments) count += segment.Find(character)?.Names.Count ?? 0;
        return count;
    }

    private static double Value(string name, string ending, string title)
    {
        if (title == name || !title.EndsWith(ending, StringComparison.Ordinal)) return 0;
        var places = new int[name.Length];
        var left = name.Length;
        for (var i = title.Length - 1; i >= 0 && left > 0; i--)
            if (title[i] == name[left - 1]) places[--left] = i;
        if (left > 0) return 0;
        var begin = places[0];
        var introduction = Introductions.Max(word => title.AsSpan(0, Math.Min(title.Length, begin + word.Length)).LastIndexOf(word));
        var at = introduction >= 0 ? introduction + 2 : 0;
        if (at < title.Length && title[at] == name[0]) begin = at;
        var gaps = 0;
        for (var i = 1; i < places.Length; i++)
            if (places[i] != places[i - 1] + 1) gaps++;
        if (begin != at && gaps > 1) return 0;
        return (begin == at ? 3.3 : 0.5) + ((double)name.Length / Math.Max(name.Length, title.Length - at)) - (0.12 * gaps);
    }
}
