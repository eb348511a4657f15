using Bulletin.Content.Sensitive;
using Bulletin.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;
using static Bulletin.Content.Sensitive.NumberCharacters;

namespace Bulletin.Tests.Content.Sensitive;

/// <summary>Digits are read once; what is found is what reading them anew from each group finds.</summary>
public class DigitRowSpecs
{
    private static readonly string[] Numbers =
    [
        "110105194912310038", "11010519491231002X", "210102199003010051", "110105491231002", "6222022502001234569", "4111111111111111",
        "13800138000", "8613800138000", "013800138000", "2024", "110105", "6", "0", "1",
    ];

    private static readonly string[] Gaps = ["", " ", "  ", "-", ".", "、", "/", "（", "\n", "\u2060"];
    private static readonly string[] Between = ["", " ", "，", "        ", "。", "\n", "a", "X", "+", "卡号", "电话", "编号", "身份证"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Digits_are_read_once_as_if_they_were_read_anew_from_each_group(bool joinsLines) => Law.ForAll(
        Pieces.Of(Gen.OneOf(Gen.Elements(Between), Spaced), 1, 12),
        text => Assert.Equal(Anew(text, joinsLines), Once(text, joinsLines)),
        runs: 3000);

    [Fact]
    public void Such_texts_hold_all_that_is_looked_for()
    {
        var found = new HashSet<SensitiveKind>();
        Law.ForAll(Pieces.Of(Spaced, 1, 4), text => found.UnionWith(Once(text, false).Select(one => one.Kind)), runs: 3000);
        Assert.Equal(4, found.Count);
    }

    private static Gen<string> Spaced =>
        from number in Gen.Elements(Numbers)
        from gap in Gen.Elements(Gaps)
        from after in Gen.Elements("", gap).ArrayOf(number.Length)
        select string.Concat(number.Zip(after, (digit, gap) => digit + gap));

    private static List<SensitiveMatch> Once(string text, bool joinsLines)
    {
        var found = new List<SensitiveMatch>();
        new SensitiveScanner(text, default, joinsLines).Numbers(found);
        return found;
    }

    private static List<SensitiveMatch> Anew(string text, bool joinsLines)
    {
        var found = new List<SensitiveMatch>();
        for (var at = NextDigit(text, 0); at < text.Length; at = NextDigit(text, at))
        {
            if (!Candidate(text, at, joinsLines).IsAny(out var match))
            {
                at = GroupEnd(text, at);
                continue;
            }

            if (match.Kind != SensitiveKind.IdentityNumber)
                match = IdentityFrom(text, GroupEnd(text, at), match.End, joinsLines) ?? match;
            found.Add(match);
            at = match.End;
        }

        return found;
    }

    private static SensitiveMatch? IdentityFrom(string text, int at, int end, bool joinsLines)
    {
        for (at = NextDigit(text, at); at < end; at = NextDigit(text, GroupEnd(text, at)))
            if (Candidate(text, at, joinsLines).IsIdentity(out var match)) return match;
        return null;
    }

    private static int NextDigit(string text, int at)
    {
        while (at < text.Length && Digit(text[at]) < 0) at++;
        return at;
    }

    private static int GroupEnd(string text, int at)
    {
        while (at < text.Length && Digit(text[at]) >= 0) at++;
        return at;
    }

    private static NumberCandidate Candidate(string text, int start, bool joinsLines)
    {
        var (digits, places) = (new List<byte>(), new List<DigitPlace>());
        var gap = DigitGap.Row;
        for (var at = start; at < text.Length && Digit(text[at]) is >= 0 and var digit && digits.Count <= PaymentCard.MostLength;)
        {
            digits.Add((byte)digit);
            places.Add(new(at, gap));
            var isLoose = false;
            var next = SkipSeparators(text, ++at, joinsLines, ref isLoose);
            gap = next == at ? DigitGap.None : isLoose ? DigitGap.Loose : DigitGap.Strict;
            at = next;
        }

        var ahead = new DigitsAhead(digits.ToArray(), places.ToArray());
        return new(text, ahead, new(text, default, null, start), joinsLines);
    }
}
