using System.Collections.Immutable;
using Bulletin.Search.Synonyms;

namespace Bulletin.LexiconCheck;

/// <summary>A line of the lexicon.</summary>
/// <remarks>
/// Words of texts joined by 、, a tab, everyday forms joined by 、, and after a further tab &gt; where texts do not say the forms
/// themselves. A word or form that ends in ? is meant often, not surely. A line that begins with # is a heading.
/// </remarks>
/// <param name="Terms">What texts say.</param>
/// <param name="Forms">What people say for it.</param>
/// <param name="IsOneWay">Whether only the forms lead to the terms.</param>
internal sealed record LexiconLine(ImmutableArray<LexiconWord> Terms, ImmutableArray<LexiconWord> Forms, bool IsOneWay)
{
    /// <summary>Between the parts of a line.</summary>
    public const char Tab = '\t';

    /// <summary>Between the words of a part.</summary>
    public const char Mark = '、';

    /// <summary>The third part, if there is one.</summary>
    public const string OneWay = ">";

    /// <summary>Reads a line; null: it is empty or a heading.</summary>
    public static LexiconLine? Parse(string line)
    {
        if (line.Length == 0 || line[0] == '#') return null;
        var parts = line.Split(Tab);
        return new(Words(parts[0]), Words(parts[1]), parts is [.., OneWay]);
    }

    private static ImmutableArray<LexiconWord> Words(string part) => [.. part.Split(Mark).Select(LexiconWord.Parse)];
}
