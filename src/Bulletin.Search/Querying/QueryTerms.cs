using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Cuts what is searched for into the terms of an index.</summary>
internal static class QueryTerms
{
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
    private static IEnumerable<string[]> Windows(string run)
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

    /// <summary>The words of other scripts and the runs of Han characters in a run, what is neither alone.</summary>
    public static IEnumerable<string> Parts(string run)
    {
        for (var begin = 0; begin < run.Length;)
        {
            var kind = Kind(run[begin]);
            var end = begin + 1;
            while (kind > 0 && end < run.Length && Kind(run[end]) == kind) end++;
            yield return run[begin..end];
            begin = end;
        }
    }

    /// <summary>Whether a text is one character.</summary>
    public static bool IsSingle(string text) => text.Length == 1 || (text.Length == 2 && char.IsLowSurrogate(text[1]));

    /// <summary>The pairs of neighbours.</summary>
    public static IEnumerable<string> Neighbours(string text)
    {
        var characters = Characters(text);
        for (var i = 0; i + 1 < characters.Length; i++) yield return characters[i] + characters[i + 1];
    }

    /// <summary>The pairs of characters that a term is made of, from the left, also of those that signs keep apart.</summary>
    public static List<string> Links(string term)
    {
        var (links, last, isApart) = (new List<string>(), "", false);
        foreach (var character in Characters(term))
        {
            var isWord = WordCharacters.Length(character) > 0;
            if (isWord && last.Length > 0) links.Add(isApart ? last + DocumentAnalyser.Joint + character : last + character);
            (last, isApart) = (isWord ? character : last, !isWord);
        }

        return links.Count > 0 ? links : [last.Length > 0 ? last : term];
    }

    // 1 Han, 2 letters, 3 digits, 0 a word of its own.
    private static int Kind(char c) => Han.IsUnit(c) ? 1 : char.IsAsciiLetterLower(c) ? 2 : char.IsAsciiDigit(c) ? 3 : 0;
}
