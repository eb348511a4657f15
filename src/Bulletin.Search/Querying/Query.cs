using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bulletin.Content.Characters;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>What a reader typed, understood.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Clauses">What is looked for.</param>
/// <param name="Excluded">What must not be contained.</param>
/// <param name="Years">年份: any of these; empty: all.</param>
/// <param name="OtherYears">-年份: none of these.</param>
/// <param name="Issuers">机关: all of these must stand in the name of an issuer.</param>
/// <param name="OtherIssuers">-机关: none of these may.</param>
/// <param name="Number">The 发文字号 that the whole is; null: it is none.</param>
/// <param name="Free">What the clauses say without an article.</param>
/// <param name="Given">The whole, normalised.</param>
/// <param name="Simple">The same in simplified characters, which all else is said in.</param>
/// <param name="Article">The anchor of the article that is asked for, such as t31; null: none is.</param>
/// <param name="Named">Of which law, as it is named before the article.</param>
internal sealed partial record Query(
    string Typed,
    ImmutableArray<QueryClause> Clauses,
    ImmutableArray<QueryClause> Excluded,
    ImmutableArray<int> Years,
    ImmutableArray<int> OtherYears,
    ImmutableArray<string> Issuers,
    ImmutableArray<string> OtherIssuers,
    NumberQuery? Number,
    string Free,
    string Given,
    string Simple,
    string? Article,
    string Named)
{
    /// <summary>What was meant by letters that spell it, or by characters that only sound like it; null: what was typed.</summary>
    public string? Heard { get; init; }

    /// <summary>What sounds like a word that was spelled.</summary>
    public ImmutableDictionary<string, ImmutableArray<SoughtTerm>> Alike { get; init; } = [];

    /// <summary>The issue of the gazette that the whole is; null: it is none.</summary>
    public IssueQuery? Issue { get; init; }

    /// <summary>No more of a query is looked at.</summary>
    public const int MostCharacters = 200;

    private const int MostDigits = 9;

    // What a piece that was copied begins and ends with is not asked for.
    private const string Edges = " ,.;:!?。、…()《》-";

    private const string Quotes = "\"“”„‟「」『』";

    /// <summary>Whether it narrows down at all without asking for any text.</summary>
    public bool HasLimits => HasFields || !Excluded.IsEmpty;

    /// <summary>Whether it asks for years or issuers, or for others.</summary>
    public bool HasFields => Years.Length + OtherYears.Length + Issuers.Length + OtherIssuers.Length > 0;

    /// <summary>The name of what is asked for: what stands before an article, or all of it.</summary>
    public string Name => Named.Length > 0 ? Named : Free;

    /// <summary>Whether all of it is to be found as it was typed: it is quoted, or a long piece of a text.</summary>
    public bool IsExact => !Clauses.IsEmpty && Clauses.All(clause => clause.IsExact);

    /// <summary>Whether it asks for an issue of the gazette: 2024年第3期, 公报目录.</summary>
    public bool NamesIssue => IssuePattern().IsMatch(Free);

    /// <summary>Understands a query.</summary>
    public static Query Parse(string typed)
    {
        var given = Normal(Dashes().Replace(Beginning(typed), "$1"));
        var text = Simplified.Of(given);
        var (clauses, excluded) = (new List<QueryClause>(), new List<QueryClause>());
        var (years, otherYears, issuers, otherIssuers) = (new List<int>(), new List<int>(), new List<string>(), new List<string>());
        for (var i = 0; i < text.Length;)
        {
            if (Spaces.Is(text[i]))
            {
                i++;
                continue;
            }

            var isExcluded = text[i] == '-' && i + 1 < text.Length && !Spaces.Is(text[i + 1]);
            if (isExcluded) i++;
            var field = Field(text, i);
            if (field != '\0') i += 3;
            var isQuoted = i < text.Length && Quotes.Contains(text[i]);
            var begin = isQuoted ? ++i : i;
            while (i < text.Length && !Quotes.Contains(text[i]) && (isQuoted || !Spaces.Is(text[i]))) i++;
            var words = text.AsSpan(begin, i - begin).Trim(Edges).ToString();
            var typedWords = given.AsSpan(begin, i - begin).Trim(Edges).ToString();
            if (isQuoted && i < text.Length) i++;
            if (ExactKey.Plain(words).Length == 0) continue;
            if (field == '年' && YearOf(words) is { } year) (isExcluded ? otherYears : years).Add(year);
            else if (field == '机') (isExcluded ? otherIssuers : issuers).Add(words);
            else (isExcluded ? excluded : clauses).Add(new(words, field == '文', isQuoted) { Given = typedWords });
        }

        var (free, article, named) = Cited(string.Join(' ', clauses.Where(clause => !clause.IsNumber).Select(clause => clause.Text)));
        return new(
            typed,
            [.. clauses],
            [.. excluded],
            [.. years],
            [.. otherYears],
            [.. issuers],
            [.. otherIssuers],
            NumberQuery.Of(text),
            free,
            given,
            text,
            article,
            named)
        {
            Issue = IssueQuery.Of(text),
        };
    }

    /// <summary>A word of the query in the characters that were typed.</summary>
    public string AsGiven(string word)
    {
        var at = Given == Simple ? -1 : Simple.IndexOf(word, StringComparison.Ordinal);
        return at < 0 ? word : Given.Substring(at, word.Length);
    }

    public static string Normal(string text) => TextNormalizer.Normalise(text);

    private static string Beginning(string typed)
    {
        if (typed.Length <= MostCharacters) return typed;
        return typed[..(char.IsHighSurrogate(typed[MostCharacters - 1]) ? MostCharacters - 1 : MostCharacters)];
    }

    private static char Field(string text, int i) =>
        i + 2 < text.Length && text[i + 2] == ':' && text.AsSpan(i, 2) is "文号" or "机关" or "年份" ? text[i] : '\0';

    private static int? YearOf(string words)
    {
        var digits = words.TrimEnd('年');
        return digits.Length <= MostDigits && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;
    }

    // 劳动合同法第三十九条, 劳动合同法39条: the law is looked for, and the article in it.
    private static (string Free, string? Article, string Named) Cited(string free)
    {
        var cited = ArticlePattern().Match(free);
        var before = cited.Groups[1].Value == "第" ? "" : cited.Groups[1].Value;
        if (!cited.Success || cited.Index + before.Length == 0) return (free, null, "");
        var anchor = $"t{NumberText.ValueOf(cited.Groups[2].Value)}";
        if (cited.Groups[3].Success) anchor += $"z{NumberText.ValueOf(cited.Groups[3].Value)}";
        var named = free[..cited.Index] + before;
        return ($"{named} {free[(cited.Index + cited.Length)..]}", anchor, named[(named.LastIndexOf(' ') + 1)..]);
    }

    // A dash of the text that was copied excludes nothing; only what is typed as - does.
    [GeneratedRegex(@"(^|[ \t\n\u3000])[\u2010-\u2015\u2500\u2212]+")]
    private static partial Regex Dashes();

    [GeneratedRegex($"公报|[0-9{NumberText.Numerals}] *期")]
    private static partial Regex IssuePattern();

    [GeneratedRegex(
        $"(第|(?:法|例|则|定|法典|解释|办法)) *([0-9{NumberText.Numerals}]{{1,8}}) *条(?:之([{NumberText.Numerals}]{{1,3}}))?",
        RegexOptions.CultureInvariant)]
    private static partial Regex ArticlePattern();
}
