namespace Bulletin.Content.Markdown.Statements;

/// <summary>Looks for words of a list in a text.</summary>
internal static class WordList
{
    public static bool Has(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.Contains(word, StringComparison.Ordinal)) return true;
        return false;
    }

    public static bool EndsWith(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
            if (text.EndsWith(word)) return true;
        return false;
    }

    /// <summary>Goes on behind the first of the words that stands at a place.</summary>
    public static bool Skip(ReadOnlySpan<char> own, ref int at, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (!own[Math.Min(at, own.Length)..].StartsWith(word))
                continue;
            at += word.Length;
            return true;
        }

        return false;
    }
}
