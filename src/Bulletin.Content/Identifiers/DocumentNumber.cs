using System.Globalization;
using System.Text;
using Bulletin.Content.Characters;

namespace Bulletin.Content.Identifiers;

/// <summary>发文字号, in the form that identity and search use: 云政办发〔2024〕12号, 云川市人民政府令第7号, 云川市公告2024年第3号.</summary>
/// <remarks>
/// GB/T 9704-2012, 7.2.5: agency code, year in 〔〕, number without 第 and without zero padding, 号. Real texts also write the
/// year in ﹝﹞ [] ［］ () （） 【】 or with full-width digits and spaces: all become one canonical text; <see cref="IsCanonical"/>
/// says whether it was typed so.
/// </remarks>
public readonly record struct DocumentNumber
{
    private static readonly string[] Kinds = ["命令", "令", "公告", "通告"];

    private DocumentNumber(string text, string typed, int year, int sequence) =>
        (Text, Typed, Year, Sequence) = (text, typed, year, sequence);

    /// <summary>The canonical spelling, by which two numbers are the same.</summary>
    public string Text { get; }

    private string Typed { get; }

    /// <summary>The year in the number, or 0 in a form without one (令第7号).</summary>
    public int Year { get; }

    public int Sequence { get; }

    public bool IsCanonical => Text == Typed;

    /// <summary>The agency that a number of decrees or public notices names in full (云川市人民政府令第7号); null: it names none.</summary>
    public string? Author
    {
        get
        {
            foreach (var kind in Kinds)
            {
                if (Text.LastIndexOf(kind, StringComparison.Ordinal) is not (> 2 and var at) || at + kind.Length >= Text.Length)
                    continue;
                if (Text[at + kind.Length] is ('第' or '〔' or (>= '0' and <= '9')) && AgencyNames.IsOne(Text.AsSpan(0, at)))
                    return Text[..at];
            }

            return null;
        }
    }

    /// <summary>Also without 号 at the end: 云政办发〔2024〕12.</summary>
    public static bool TryParseCut(string typed, out DocumentNumber number)
    {
        number = default;
        var text = typed.TrimEnd();
        return text.Length > 0 && char.IsAsciiDigit(text[^1]) && TryParse(text + "号", out number);
    }

    public static bool TryParse(string typed, out DocumentNumber number)
    {
        var text = Normalise(typed);
        number = default;
        if (text.Length is < 3 or > 80 || text[^1] != '号')
            return false;
        var digits = text.Length - 1;
        while (digits > 0 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        if (!int.TryParse(text.AsSpan(digits, text.Length - 1 - digits), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence))
            return false;
        var before = text.AsSpan(0, digits);
        var year = 0;
        if (before.EndsWith("第"))
            before = before[..^1];
        var dated = before.EndsWith("〕");
        if (dated && !TryBracketedYear(ref before, out year))
            return false;
        if (!dated && !text.AsSpan(0, digits).EndsWith("第"))
            return false;
        if (before.EndsWith("年") && TryPlainYear(before[..^1], out year) && before.Length == 5)
            return false;
        // Of two numbers in a row the second has the first before its year.
        if (before.IsEmpty || before.IndexOfAny("〔〕、，；") >= 0)
            return false;
        var canonical = dated
            ? string.Create(CultureInfo.InvariantCulture, $"{before}〔{year}〕{sequence}号")
            : string.Create(CultureInfo.InvariantCulture, $"{before}第{sequence}号");
        number = new(canonical, typed.Trim(), year, sequence);
        return true;
    }

    /// <summary>A number of no known form, kept as typed: old gazettes hold many.</summary>
    public static DocumentNumber Verbatim(string typed) => new(Normalise(typed), Normalise(typed), 0, 0);

    public bool Equals(DocumentNumber other) => Text == other.Text;

    public override int GetHashCode() => Text is null ? 0 : string.GetHashCode(Text, StringComparison.Ordinal);

    public override string ToString() => Text;

    private static bool TryBracketedYear(ref ReadOnlySpan<char> before, out int year)
    {
        year = 0;
        var open = before.LastIndexOf('〔');
        if (open < 0 || before.Length - open != 6 || !TryPlainYear(before[(open + 1)..^1], out year))
            return false;
        before = before[..open];
        return true;
    }

    private static bool TryPlainYear(ReadOnlySpan<char> text, out int year)
    {
        year = 0;
        return text.Length >= 4
            && int.TryParse(text[^4..], NumberStyles.None, CultureInfo.InvariantCulture, out year)
            && year is >= 1900 and <= 2199;
    }

    private static string Normalise(string typed)
    {
        var builder = new StringBuilder(typed.Length);
        foreach (var c in OddCharacters.Identity(typed))
        {
            if (char.IsWhiteSpace(c))
                continue;
            builder.Append(c switch
            {
                '﹝' or '[' or '［' or '(' or '（' or '【' => '〔',
                '﹞' or ']' or '］' or ')' or '）' or '】' => '〕',
                >= '０' and <= '９' => (char)(c - '０' + '0'),
                _ => c,
            });
        }

        return builder.ToString();
    }
}
