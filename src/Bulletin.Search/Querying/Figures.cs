using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>Finds dates, ordinals and amounts in a query, and the ways in which texts write each.</summary>
/// <remarks>
/// 2024-04-15 is 2024年4月15日 and 二〇二四年四月十五日; 第12条 第十二条; 1,200元 1200元; 3.5万元 35000元; 5% 百分之五; 12号令 令第12号. A figure goes
/// with what stands behind it (3000元, 5年), so that it is no part of another. The script of the page does the same.
/// </remarks>
internal sealed partial class Figures
{
    /// <summary>What numbers are written with.</summary>
    public const string Numerals = $"{NumberText.Numerals}万";

    // What may follow 第十二, and what a numeral alone, so that a word such as 三方 is none.
    private const string Ordered = "条款项章节编届批次号期";
    private const string Counted = "天日倍元岁";
    private const string CountedWords = @"\G(?:年(?!级|度)|个月|个工作日|小时|周岁)";

    private const string Measures = "年月日号天个元块角分条款项章节编届批次期倍岁周级层楼栋幢室米公平立吨亩户人名件家处辆台套张份秒小时度";

    private const int MostDigits = 8;
    private const int Fraction = 4;

    private readonly List<Figure> found = [];

    /// <summary>The figures of a normalised text, and what is left of it.</summary>
    public static (string Left, ImmutableArray<Figure> Figures) Of(string text)
    {
        var figures = new Figures();
        text = Separators().Replace(text, "");
        text = Compact().Replace(text, "$1-$2-$3");
        text = Years().Replace(text, match => match.Value.Aggregate("", (made, c) => made + NumberText.ValueOf(c.ToString())));
        text = Days().Replace(text, Counting);
        return (Pattern().Replace(text, match => figures.Take(text, match)), [.. figures.found]);
    }

    // 四月十五日 to 4月15日, in digits that further patterns know.
    private static string Counting(Match match)
    {
        var (month, day) = (ValueOf(match.Groups[2].Value), ValueOf(match.Groups[3].Value));
        var isDate = month is > 0 and < 13 && (match.Groups[3].Length == 0 || day is > 0 and < 32);
        if (!isDate || (match.Groups[1].Length == 0 && match.Groups[3].Length == 0)) return match.Value;
        return $"{match.Groups[1].Value}{month}月{(match.Groups[3].Length > 0 ? $"{day}日" : "")}";
    }

    private string Take(string text, Match match)
    {
        string Group(int number) => match.Groups[number].Value;
        var order = Group(1) + Group(2);
        if (order.Length > 0) return Order(match, order);
        if (Group(3).Length > 0) return Dated(match, Group(3), Group(4) + Group(6), Group(5) + Group(7));
        if (Group(8).Length > 0)
        {
            Add(match.Value, DaysOf(Group(8), Group(9)));
            return " ";
        }

        if (Group(10).Length > 0)
        {
            // PM2.5 is one, P2P none.
            if (Group(11).Length == 0) return match.Value;
            Add(match.Value, []);
            return Group(11);
        }

        return Amount(text, match, Group(12), Group(13), Group(14), Group(15), Group(16));
    }

    private string Order(Match match, string order)
    {
        var value = ValueOf(order);
        if (value <= 0) return match.Value;
        Add(match.Value, Ways(value).SelectMany(way => new[] { $"{way}号令", $"令第{way}号", $"令{way}号" }));
        return " ";
    }

    private string Dated(Match match, string year, string month, string day)
    {
        var isDate = (month.Length == 0 || Number(month) is > 0 and < 13) && (day.Length == 0 || Number(day) is > 0 and < 32);
        if (!isDate) return match.Value;
        var han = string.Concat(year.Select(c => NumberText.Numerals[c - '0' + (c == '0' ? 0 : 1)]));
        string[] years = [$"{han}年", $"{han.Replace('〇', '零')}年"];
        if (month.Length == 0)
        {
            Add(match.Value, [$"{year}年", .. years]);
            return " ";
        }

        var (m, d) = (Number(month), day.Length > 0 ? Number(day) : 0);
        var rest = $"{Spelled(m)}月{(d > 0 ? $"{Spelled(d)}日" : "")}";
        var terms = new List<string> { $"{year}年{m}月{(d > 0 ? $"{d}日" : "")}", $"{year}年{m:00}月{(d > 0 ? $"{d:00}日" : "")}" };
        terms.AddRange(years.Select(one => one + rest));
        foreach (var between in "-./")
        {
            terms.Add($"{year}{between}{m}{(d > 0 ? $"{between}{d}" : "")}");
            terms.Add($"{year}{between}{m:00}{(d > 0 ? $"{between}{d:00}" : "")}");
        }

        // Before a day 2024.4 is no whole number.
        if (d == 0) terms.AddRange([$"{year}.{m}.", $"{year}.{m:00}."]);

        Add(match.Value, terms);
        return " ";
    }

    private static IEnumerable<string> DaysOf(string month, string day)
    {
        var (m, d) = (Number(month), Number(day));
        return [$"{m}月{d}日", $"{m:00}月{d:00}日", $"{Spelled(m)}月{Spelled(d)}日"];
    }

    private string Amount(string text, Match match, string before, string digits, string fraction, string numeral, string behind)
    {
        var end = match.Index + match.Length;
        var unit = behind == "%" ? "" : Unit().Match(text, end).Value;
        var value = ValueOf(digits + numeral);
        if (value < 0 || fraction.Length > Fraction + 1) return match.Value;
        var isOrdinal = before == "第";
        if (numeral.Length > 0 && !IsCounted(text, end, before, numeral, value, unit)) return match.Value;
        if (digits.Length == 1 && before.Length + fraction.Length + behind.Length + unit.Length == 0) return match.Value;
        var ways = WaysOf(value, digits, fraction, behind);
        if (behind == "%" || before == "百分之") ways = [.. ways.Select(way => way + "%"), .. ways.Select(way => "百分之" + way)];
        else if (isOrdinal) ways = [.. ways.Where(way => !way.StartsWith('两')).Select(way => "第" + way)];
        var isSure = before.Length > 0 || behind == "%" || unit.Length == 0;
        Add(match.Value + unit, ways.Select(way => way + unit), isSure ? 1 : Weights.Inner);
        if (digits.Length > 1 && unit.Length > 0) found.Add(new(digits + fraction, Weights.Inner, []));
        // A single numeral may be part of a word: 分居两年.
        return numeral.Length == 1 && before.Length == 0 ? match.Value : " ";
    }

    private static List<string> WaysOf(long value, string digits, string fraction, string behind)
    {
        if (behind == "万") return Ways((value * 10000) + (fraction.Length > 0 ? Number(fraction[1..].PadRight(Fraction, '0')) : 0));
        return fraction.Length > 0 ? [digits + fraction] : Ways(value);
    }

    private static bool IsCounted(string text, int end, string before, string numeral, long value, string unit)
    {
        if (before == "百分之") return true;
        if (before == "第") return unit.Length > 0 && Ordered.Contains(unit[0]);
        if (value < 2 || numeral.Replace('两', '二').Replace('零', '〇') != Spelled(value)) return false;
        return numeral.Length > 1 || (unit.Length > 0 && Counted.Contains(unit[0])) || Words().IsMatch(text, end);
    }

    private void Add(string text, IEnumerable<string> ways, double weight = 1) =>
        found.Add(new(text, weight, [.. ways.Where(way => way != text).Distinct().Select(way => new SoughtTerm(way, 1))]));

    // 1200, 1,200, 一千二百; 35000, 3.5万.
    private static List<string> Ways(long value)
    {
        var digits = value.ToString(CultureInfo.InvariantCulture);
        var ways = new List<string> { digits };
        if (value >= 1000) ways.Add(value.ToString("#,0", CultureInfo.InvariantCulture));
        if (value is > 0 and < 100_000_000) ways.AddRange(SpelledWays(value));
        if (value >= 10000 && value % 100 == 0)
        {
            var rest = value % 10000;
            ways.Add($"{value / 10000}{(rest > 0 ? $".{rest:0000}".TrimEnd('0') : "")}万");
        }

        return ways;
    }

    private static string[] SpelledWays(long value)
    {
        var spelled = Spelled(value);
        string[] ways = [spelled, spelled.Replace('〇', '零')];
        var isTwo = spelled[0] == '二' && !spelled.StartsWith("二十", StringComparison.Ordinal);
        return isTwo ? [.. ways, .. ways.Select(way => $"两{way[1..]}")] : ways;
    }

    public static string Spelled(long value)
    {
        var (high, low) = (value / 10000, value % 10000);
        var made = high > 0 ? Spelled(high) + "万" : "";
        var isGap = false;
        foreach (var (unit, name) in new[] { (1000, "千"), (100, "百"), (10, "十"), (1, "") })
        {
            var digit = (int)(low / unit % 10);
            if (digit > 0) made += (isGap && made.Length > 0 ? "〇" : "") + NumberText.Numerals[digit + 1] + name;
            isGap = digit == 0 && (isGap || made.Length > 0) && low > 0;
        }

        return value is >= 10 and < 20 ? made[1..] : made;
    }

    // The value of numerals; −1: they are none.
    private static long ValueOf(string text)
    {
        if (text.All(char.IsAsciiDigit)) return text.Length is > 0 and <= MostDigits ? Number(text) : -1;
        var parts = text.Split('万');
        var isLong = parts[0].Length is 0 or > MostDigits || parts[^1].Length > MostDigits;
        if (isLong || parts.Length > 2 || text.Any(char.IsAsciiDigit)) return -1;
        var value = NumberText.ValueOf(parts[0]);
        return parts.Length == 1 ? value : (value * 10000) + (parts[1].Length > 0 ? NumberText.ValueOf(parts[1]) : 0);
    }

    private static long Number(string digits) => long.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant)]
    private static partial Regex Separators();

    [GeneratedRegex(
        "(?<![0-9])((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?![0-9])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex("[〇零一二三四五六七八九]{4}(?=年)", RegexOptions.CultureInvariant)]
    private static partial Regex Years();

    [GeneratedRegex("([0-9]{4}年)?([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?", RegexOptions.CultureInvariant)]
    private static partial Regex Days();

    [GeneratedRegex(
        $"令第?([0-9{Numerals}]+)号|第?([0-9{Numerals}]+)号令"
        + "|((?:19|20)[0-9]{2})(?:年(?:([0-9]{1,2})月(?:([0-9]{1,2})[日号]?)?)?"
        + "|[-./]([0-9]{1,2})(?:[-./]([0-9]{1,2})[日号]?|月)?(?![0-9]))"
        + "|([0-9]{1,2})月([0-9]{1,2})[日号]"
        + "|(([a-z]+)[0-9]+(?:[.][0-9]+)?(?![a-z0-9])|[a-z]+[0-9]+[a-z0-9]*)"
        + $"|(百分之|第?)(?:([0-9]+)([.][0-9]+)?|([{Numerals}]+))([万%]?)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex(
        $@"\G(?:°?[a-z]+[0-9]?|个(?:工作日|自然日|[\u4e00-\u9fa5])|周岁|小时|分钟|平方米|立方米|公里|[{Measures}])",
        RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(CountedWords, RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}

/// <summary>A figure of a query.</summary>
/// <param name="Text">As it is typed, with what stands behind it.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="Ways">Other ways in which texts write it.</param>
internal sealed record Figure(string Text, double Weight, ImmutableArray<SoughtTerm> Ways);
