using System.Text.RegularExpressions;

namespace Bulletin.Cli.Misses;

/// <summary>Hides in a query what tells who asked, or of whom: numbers, plates, addresses of mail and accounts.</summary>
internal static partial class PersonalData
{
    private const string Hidden = "***";

    // As they are spoken and written on cheques.
    private const string Numerals = "〇零一二三四五六七八九幺两洞拐壹贰貳叁參肆伍陆陸柒捌玖";
    private const string Spoken = $"[{Numerals}]";
    private const string Apart = @"[ .·/_()~-]{0,3}";
    private const string Province = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使]";

    /// <summary>The query without it.</summary>
    /// <param name="query">Normalised: half width, small letters.</param>
    public static string Masked(string query) =>
        Personal().Replace(query, found => found.Groups["kept"].Success ? found.Value : Hidden);

    // Dates and 发文字号 stay. Seventeen digits and an X are of a person; seven digits, also apart, are a telephone number, more are
    // of a person, a card or a file. Then plates, addresses of mail, and names of accounts.
    [GeneratedRegex(
        @"(?<kept>(?<![0-9])(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}(?![-./]?[0-9])|\((?:19|20)[0-9]{2}\)[0-9]{1,5}(?![0-9]))"
        + $"|(?:[0-9](?:{Apart}[0-9]){{16}}|{Spoken}(?: ?{Spoken}){{16}}){Apart}[x×叉]"
        + $"|[0-9](?:{Apart}[0-9]){{6,}}x?|{Spoken}(?: ?{Spoken}){{6,}}|[0-9{Numerals}]{{7,}}"
        + $"|{Province}[a-z]{Apart}(?=(?:[a-z]*[0-9]){{3}})[a-z0-9]{{4,5}}[a-z0-9挂学警港澳](?![a-z0-9])"
        + @"|[\w.+-]+ ?(?:@|\(at\)|%40|艾特| at (?=[\w-]+ ?(?:\.| dot ))) ?[\w-]+(?: ?(?:\.| dot ) ?[\w-]+)*"
        + @"|(?<=(?:qq|vx|wx|微信|抖音)号?[码是]?[ :]{0,2})(?<![a-z0-9])(?=[a-z_-]*[0-9])[a-z0-9][a-z0-9_-]{4,}",
        RegexOptions.CultureInvariant)]
    private static partial Regex Personal();
}
