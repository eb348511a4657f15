namespace Bulletin.Search.Synonyms;

/// <summary>A word of a line of the lexicon, or of synonyms.yml.</summary>
/// <param name="Text">As it is written.</param>
/// <param name="IsDoubtful">Whether it is meant often, not surely.</param>
internal readonly record struct LexiconWord(string Text, bool IsDoubtful)
{
    private const char Doubt = '?';

    public static LexiconWord Parse(string text) => new(text.TrimEnd(Doubt), text.EndsWith(Doubt));
}
