using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Search;

namespace Bulletin.Cli.Commands;

/// <summary>What <c>bulletin search</c> says.</summary>
internal static class SearchTexts
{
    public static readonly Wording Search = new("检索生成好的网站，结果与检索页相同", "Search a built site; results are those of its search page");
    public static readonly Wording Query = new(
        "检索词；\"\" 里的作为一句，- 开头的排除，可写 文号: 机关: 年份:",
        "Search terms; \"\" marks a phrase, - excludes, fields are 文号: 机关: 年份:");
    public static readonly Wording Index = new("生成好的网站文件夹，默认为 output", "Folder of the built site; default: 'output'");
    public static readonly Wording Limit = new("每页几条，默认 10", "Results per page; default: 10");
    public static readonly Wording Page = new("第几页，默认 1", "Page number; default: 1");
    public static readonly Wording Sort = new("排序：relevance（默认）或 date", "Sort order: relevance (default) or date");
    public static readonly Wording Type = new("只要一类文件，写内容文件夹，如 policies", "Only one type, given as its content folder such as policies");
    public static readonly Wording Year = new("只要某年发布的", "Only documents published in this year");
    public static readonly Wording Category = new("只要一个主题分类", "Only one subject class (主题分类)");
    public static readonly Wording Issuer = new("只要一个发文机关，写全称", "Only one issuer, given by its full name");
    public static readonly Wording Status = new("只要一种有效性，如 有效", "Only one status (有效性), such as 有效");
    public static readonly Wording InForce = new(
        "不要已废止、失效和尚未生效的文件，以及只解读这些文件的",
        "Without documents that are no longer in force or not yet, and what explains these alone");
    public static readonly Wording Queries = new(
        "从文件读检索词，一行一个；每个输出一行 JSON",
        "Read queries from a file, one per line; print one line of JSON for each");
    public static readonly Wording Json = new("输出 JSON", "Print JSON");

    public static readonly Wording Misses = new(
        "从服务器的访问日志（可写几个，也可是 .gz）列出本站搜不到的检索词，问的人多的在前",
        "List what readers searched for in vain, from access logs (several, also .gz), what most readers asked first");

    public static readonly Wording Least = new(
        "与 --misses 同用：问过的读者少于几位的不列，默认 2；日志分不出读者的，按次数",
        "With --misses: leave out what fewer readers searched for; default: 2; searches where a log does not tell readers apart");

    public static readonly IReadOnlyList<Example> Examples =
    [
        new("bulletin search 老旧小区改造", new("检索 output 里的网站", "search the site in output")),
        new("bulletin search 云政办发2024 12号 --index /srv/gazette --json", new("按文号查找，供程序读取", "find a document number; output for programs")),
        new("bulletin search --misses /var/log/nginx/access.log", new("列出读者搜不到的词", "list what readers searched for in vain")),
        new("bulletin search \"加装电梯 -补贴\" --sort date", new("排除含“补贴”的，新的在前", "exclude documents that mention 补贴; newest first")),
    ];

    public static Wording NoIndex(string folder) => new(
        $"bulletin：“{folder}”里没有检索索引。\n请用 --index 写出生成好的网站文件夹，或先运行 bulletin build。",
        $"bulletin: '{folder}' has no search index.\nPass the folder of a built site with --index, or run bulletin build first.");

    public static Wording Found(SearchAnswer answer, bool isInForce)
    {
        if (answer.Total > 0)
        {
            var (chinese, english) = answer.IsApproximate ? ("约", "About ") : answer.IsAtLeast ? ("至少", "At least ") : ("", "");
            return new($"找到{chinese} {answer.Total} 件。", $"{english}{answer.Total} found.");
        }

        if (answer.IsAtLeast)
        {
            return new(
                "读过的文件里没有符合的；可能符合的太多，没有全部读。请再写几个字。",
                "Nothing in what was read; too many documents may answer to read them all. Type some more of what is sought.");
        }

        return isInForce ? new("没有找到现行有效的文件。", "Nothing in force found.") : new("没有找到。", "No results.");
    }

    public static Wording LeftOut(int later, int retired) => new(
        $"另有 {string.Join("、", Parts(later, "件尚未生效", retired, "件已废止或者失效"))}，没有列出；不写 --in-force 就会列出。",
        $"Left out: {string.Join(", ", Parts(later, "not yet in force", retired, "no longer in force"))}; "
            + "without --in-force they are listed.");

    public static Wording UnknownNumber(string typed) => new(
        $"没有收录“{typed}”，下面是文字相近的。",
        $"No document bears '{typed}'; these are near.");

    public static Wording Missing(IEnumerable<string> words) => new(
        $"没有含{string.Join('、', words.Select(word => $"“{word}”"))}的内容。",
        $"Nothing contains {string.Join(", ", words.Select(word => $"'{word}'"))}.");

    public static Wording RepealedBy(IEnumerable<string> names) => new(
        $"被{string.Join('、', names)}废止",
        $"repealed by {string.Join(", ", names)}");

    public static Wording Heard(string text) => new($"按读音找的是：{text}", $"By its sound, looked for: {text}");

    public static Wording Correction(string text) => new($"您要找的是不是：{text}", $"Did you mean: {text}");

    private static IEnumerable<string> Parts(int later, string one, int retired, string other)
    {
        if (later > 0) yield return $"{later} {one}";
        if (retired > 0) yield return $"{retired} {other}";
    }
}
