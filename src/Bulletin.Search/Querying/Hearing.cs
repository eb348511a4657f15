using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bulletin.Search.Analysis;

namespace Bulletin.Search.Querying;

/// <summary>
/// Takes a query as it was meant: pinyin and initials as characters, wrong characters that sound right as the right ones.
/// </summary>
internal sealed partial class Hearing(IndexReader index)
{
    private readonly Lazy<Sounds> sounds = new(() => new(index));

    /// <summary>The query as it was meant.</summary>
    public Query Of(Query query)
    {
        var others = new Dictionary<string, ImmutableArray<SoughtTerm>>(StringComparer.Ordinal);
        if (query.Number is not null || query.Clauses.Any(clause => clause.IsQuoted)) return query;
        var text = Latin().Replace(query.Free, match => Decoded(query.Free, match, others));
        if (new Abbreviations(index).Find(query.Name).Count == 0)
        {
            var mending = new Mending(index, sounds);
            var forms = MixedForms.Of(index, text).Forms;
            text = Han().Replace(text, match =>
            {
                var isInForm = forms.Any(form => form.Begin < match.Index + match.Length && match.Index < form.End);
                return isInForm ? match.Value : mending.Of(match.Value);
            });
        }

        return text == query.Free ? query : query with { Free = text, Heard = text, Alike = others.ToImmutableDictionary() };
    }

    private string Decoded(string text, Match match, Dictionary<string, ImmutableArray<SoughtTerm>> others)
    {
        // Part of a number or of an address.
        var end = match.Index + match.Length;
        if ((match.Index > 0 && IsSign(text[match.Index - 1])) || (end < text.Length && IsSign(text[end]))) return match.Value;
        var isKnown = Letters().Matches(match.Value).All(word => index.WordCount(PorterStemmer.Stem(word.Value)) > 0);
        return Decode(match.Value) ?? string.Join(' ', match.Value
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(part => (TwoLetters().IsMatch(part) ? Decode(part) : null) ?? part));

        string? Decode(string piece) => !Letters().IsMatch(MixedForms.Of(index, piece).Left)
            ? null
            : new Pinyin(index, sounds.Value).Decode(piece.Replace(" ", "").Replace("'", ""), isKnown, others);
    }

    private static bool IsSign(char c) => char.IsAsciiDigit(c) || c is '.' or '@' or '/' or '_' or '-';

    // Words of letters side by side, or letters among characters.
    [GeneratedRegex(@"[a-z][a-z']*(?: +[a-z][a-z']*)+(?![\u4e00-\u9fa5])|[a-z'\u4e00-\u9fa5]*[a-z]{2}[a-z'\u4e00-\u9fa5]*")]
    private static partial Regex Latin();

    [GeneratedRegex(@"[\u4e00-\u9fa5]{2,}")]
    private static partial Regex Han();

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Letters();

    [GeneratedRegex("[a-z]{2}")]
    private static partial Regex TwoLetters();
}
