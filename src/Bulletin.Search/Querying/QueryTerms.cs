using Bulletin.Search.Analysis;

namespace Bulletin.Search.Querying;

/// <summary>Cuts what is searched for into the terms of an index.</summary>
internal static class QueryTerms
{
    private const int LongestWord = 8;
    private const int Window = 8;

    /// <summary>The characters of a run, a pair of surrogates being one.</summary>
    public static string[] Characters(string run)
    {
        var characters = new List<string>(run.Length);
        for (var i = 0; i < run.Length; i += characters[^1].Length)
            characters.Add(run.Substring(i, char.IsHighSurrogate(run[i]) && i + 1 < run.Length ? 2 : 1));
        return [.. characters];
    }

    /// <summary>The parts of a run that are looked at: all of it, or of a very long one its beginning and its end.</summary>
    public static IEnumerable<string[]> Windows(string run)
    {
        var characters = Characters(run);
        if (characters.Length <= 2 * Window)
            return [characters];
        return [characters[..Window], characters[^Window..]];
    }

    /// <summary>The pairs of characters of a run; of a single one the character.</summary>
    public static IEnumerable<string> Pairs(string run)
    {
        foreach (var window in Windows(run))
        {
            if (window.Length == 1)
                yield return window[0];
            for (var i = 0; i + 1 < window.Length; i++)
                yield return window[i] + window[i + 1];
        }
    }

    /// <summary>The words of a run: the cheapest way to cut it, where a word costs the less the more documents have it.</summary>
    /// <remarks>
    /// Among equals the first found wins, from the left and from the shorter word. Costs
    /// are whole numbers, so that every engine finds the same.
    /// </remarks>
    public static IEnumerable<string> Words(IndexReader index, string run)
    {
        foreach (var window in Windows(run))
        {
            for (var begin = 0; begin < window.Length;)
            {
                var kind = Kind(window[begin]);
                var end = begin + 1;
                while (kind > 0 && end < window.Length && Kind(window[end]) == kind)
                    end++;
                if (kind == 1)
                {
                    foreach (var word in Cut(index, window[begin..end]))
                        yield return word;
                }
                else
                    yield return kind == 2 ? Stem(window.AsSpan(begin, end - begin)) : string.Concat(window[begin..end]);
                begin = end;
            }
        }
    }

    // As SmartChineseAnalyzer sees it: 1 Han, 2 letters, 3 digits, 0 a word of its own.
    private static int Kind(string character) => character[0] switch
    {
        >= '\u4E00' and <= '\u9FA5' => 1,
        >= 'a' and <= 'z' => 2,
        >= '0' and <= '9' => 3,
        _ => 0,
    };

    private static string Stem(ReadOnlySpan<string> letters)
    {
        Span<char> word = stackalloc char[letters.Length];
        for (var i = 0; i < letters.Length; i++)
            word[i] = letters[i][0];
        return new(word[..PorterStemmer.Stem(word, word.Length)]);
    }

    private static List<string> Cut(IndexReader index, string[] characters)
    {
        var best = new int[characters.Length + 1];
        var from = new int[characters.Length + 1];
        Array.Fill(best, int.MaxValue);
        best[0] = 0;
        for (var i = 0; i < characters.Length; i++)
        {
            var word = "";
            for (var end = i + 1; end <= characters.Length && end - i <= LongestWord; end++)
            {
                word += characters[end - 1];
                var known = end > i + 1 ? index.WordCount(word)
                    : i + 1 < characters.Length ? index.WordCountBeside(word, word + characters[i + 1])
                    : 0;
                if (known == 0 && end > i + 1)
                    continue;
                var cost = best[i] + index.Cost(known);
                if (cost >= best[end])
                    continue;
                best[end] = cost;
                from[end] = i;
            }
        }

        var words = new List<string>();
        for (var end = characters.Length; end > 0; end = from[end])
            words.Add(string.Concat(characters[from[end]..end]));
        words.Reverse();
        return words;
    }
}
