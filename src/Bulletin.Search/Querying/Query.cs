using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bulletin.Search.Analysis;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>What a reader typed, understood.</summary>
/// <param name="Typed">As it was typed.</param>
/// <param name="Clauses">What must be found.</param>
/// <param name="Excluded">What must not be.</param>
/// <param name="Years">年份: any of these; empty: all.</param>
/// <param name="Issuers">机关: all of these must stand in the name of an issuer.</param>
/// <param name="NumberKey">The key of the 发文字号 that the whole is; null: it is none.</param>
internal sealed partial record Query(
    string Typed,
    ImmutableArray<QueryClause> Clauses,
    ImmutableArray<QueryClause> Excluded,
    ImmutableArray<int> Years,
    ImmutableArray<string> Issuers,
    string? NumberKey)
{
    /// <summary>No more of a query is looked at.</summary>
    public const int MostCharacters = 200;

    // What a piece that was copied begins and ends with is not asked for.
    private const string Edges = " ,.;:!?。、…—()《》";

    private const string Quotes = "\"“”„‟「」『』";

    /// <summary>Whether it narrows down at all without asking for any text.</summary>
    public bool HasLimits => !(Years.IsEmpty && Issuers.IsEmpty && Excluded.IsEmpty);

    /// <summary>Understands a query.</summary>
    public static Query Parse(string typed)
    {
        var text = Normal(Seen(typed.Length > MostCharacters ? typed[..MostCharacters] : typed));
        if (Number(text) is { } number)
            return number with { Typed = typed };
        var (clauses, excluded) = (new List<QueryClause>(), new List<QueryClause>());
        var (years, issuers) = (new List<int>(), new List<string>());
        for (var i = 0; i < text.Length;)
        {
            if (IsSpace(text[i]))
            {
                i++;
                continue;
            }

            var isExcluded = text[i] == '-' && i + 1 < text.Length && !IsSpace(text[i + 1]);
            if (isExcluded)
                i++;
            var field = Field(text, i);
            if (field != '\0')
                i += 3;
            var isQuoted = i < text.Length && Quotes.Contains(text[i]);
            var begin = isQuoted ? ++i : i;
            while (i < text.Length && (isQuoted ? !Quotes.Contains(text[i]) : !IsSpace(text[i]) && !Quotes.Contains(text[i])))
                i++;
            var words = text.AsSpan(begin, i - begin).Trim(Edges).ToString();
            if (isQuoted && i < text.Length)
                i++;
            if (ExactKey.Plain(words).Length == 0)
                continue;
            if (field == '年' && int.TryParse(words.TrimEnd('年'), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
                years.Add(year);
            else if (field == '机')
                issuers.Add(words);
            else
                (isExcluded ? excluded : clauses).Add(new([words], field == '文', isQuoted));
        }

        return new(typed, [.. clauses], [.. excluded], [.. years], [.. issuers], null);
    }

    public static string Normal(string text) => TextNormalizer.Normalise(text);

    // What is copied brings characters that nobody sees and that no published text holds; others change the letters beside them.
    private static string Seen(string text) => Invisible().Replace(text, "");

    // 云政办发〔2024〕12号 as it is really typed: 云政办发2024 12号, 2024年12号, 令第7号. 2024年12 may be the beginning of a date.
    private static Query? Number(string text)
    {
        var dated = DatedNumber().Match(text);
        if (dated.Success
            && (dated.Groups[1].Length > 0 || dated.Groups[6].Length > 0)
            && dated.Groups[3].Length + dated.Groups[4].Length + dated.Groups[6].Length > 0)
        {
            var (agency, year, sequence) = (
                dated.Groups[1].Value,
                int.Parse(dated.Groups[2].Value, CultureInfo.InvariantCulture),
                int.Parse(dated.Groups[5].Value, CultureInfo.InvariantCulture));
            return Of(Brackets($"{agency}〔{year}〕{sequence}号"), NumberKeys.Of(agency, year, sequence));
        }

        var plain = PlainNumber().Match(text);
        if (!plain.Success)
            return null;
        var (name, count) = (plain.Groups[1].Value, int.Parse(plain.Groups[2].Value, CultureInfo.InvariantCulture));
        return Of($"{name}第{count}号", NumberKeys.Of(name, 0, count));
    }

    private static Query Of(string text, string key) => new(text, [new([text], false, true)], [], [], [], key);

    private static string Brackets(string text) => Normal(text);

    private static char Field(string text, int i) =>
        i + 2 < text.Length && text[i + 2] == ':' && text.AsSpan(i, 2) is "文号" or "机关" or "年份" ? text[i] : '\0';

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\u3000';

    [GeneratedRegex(
        @"[\u00ad\u034f\u061c\u17b4\u17b5\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]"
        + @"|\udb40[\udc00-\udcff\uddf0-\udfff]|[\udb41-\udb43][\udc00-\udfff]")]
    private static partial Regex Invisible();

    [GeneratedRegex(
        @"^ *([^\s\d()〔〕,，。]{0,20}?) *[(〔\[]? *((?:19|20|21)\d\d) *([)〕\]]?) *(年?) *第? *0*(\d{1,6}) *(号?) *$",
        RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex DatedNumber();

    [GeneratedRegex(@"^ *([^\s\d()〔〕,，。]{2,30})第 *0*(\d{1,6}) *号 *$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex PlainNumber();
}
