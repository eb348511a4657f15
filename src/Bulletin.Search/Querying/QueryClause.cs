using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>A text that must be found as it is, or another that means the same.</summary>
/// <param name="Texts">What was typed, then what the site says means the same; normalised.</param>
/// <param name="IsNumber">Whether it must stand in the 发文字号.</param>
/// <param name="IsQuoted">Whether nothing else will do.</param>
internal sealed record QueryClause(ImmutableArray<string> Texts, bool IsNumber, bool IsQuoted)
{
    private const int MostTexts = 8;

    /// <summary>What was typed.</summary>
    public string Typed => Texts[0];

    /// <summary>
    /// The same with all that means the same: the longest word of a group that stands
    /// first in it is exchanged for each of the others.
    /// </summary>
    /// <param name="groups">Words that mean the same, normalised, the longest of a group first.</param>
    public QueryClause With(ImmutableArray<ImmutableArray<string>> groups)
    {
        if (IsNumber || IsQuoted)
            return this;
        var (place, found, group) = (-1, "", ImmutableArray<string>.Empty);
        foreach (var each in groups)
        {
            foreach (var word in each)
            {
                var at = Typed.IndexOf(word, StringComparison.Ordinal);
                if (at < 0 || (place >= 0 && (at > place || (at == place && word.Length <= found.Length))))
                    continue;
                (place, found, group) = (at, word, each);
            }
        }

        if (place < 0)
            return this;
        var texts = Texts.ToBuilder();
        foreach (var word in group)
        {
            if (word != found && texts.Count < MostTexts)
                texts.Add(string.Concat(Typed.AsSpan(0, place), word, Typed.AsSpan(place + found.Length)));
        }

        return this with { Texts = texts.ToImmutable() };
    }
}
