using System.Globalization;
using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Cli.Reviewing;

/// <summary>What <c>review</c> says.</summary>
internal static class ReviewTexts
{
    public static readonly Wording Review = new(
        "记下审核：日期、审核人和内容的指纹，写进文件头",
        "Record a review in front matter: the date, the reviewer and a digest of the content");
    public static readonly Wording File = new("审核过的文件：content 里的 .md 或 dataset.yml", "Reviewed files: .md or dataset.yml below content");
    public static readonly Wording By = new("审核人（不会发布）；不写就保留原来的", "The reviewer (never published); default: the name that is there");
    public static readonly Wording Date = new("审核的日期，默认为今天", "The date of the review; default: today");
    public static readonly Wording Secrecy = new("写“保密审查”，不写“发布审核”", "Write secrecy_reviewed instead of reviewed");
    public static readonly Wording Check = new("只核对指纹，不改文件", "Only compare digests; change nothing");
    public static readonly Wording Refused = new("没有写入任何文件：请先改正以上错误。", "No file was changed. Fix the errors above first.");

    public static readonly IReadOnlyList<Example> Examples =
    [
        new("bulletin review content/policies/2024/3.md --by 张三", new("审核之后运行", "after the review")),
        new("bulletin review content/data/kongqi/dataset.yml", new("换过表的数据集", "a dataset with a new table")),
        new("bulletin review --check content/policies/2024/*.md", new("哪些在审核之后改过", "which have changed since their review")),
    ];

    public static Wording NoDocument(string typed) => new(
        $"bulletin：“{typed}”不是站点里的文件：要写 content 里的 .md 文件或 dataset.yml。",
        $"bulletin: '{typed}' is no document of a site; pass an .md file or dataset.yml below content.");

    public static Wording InFuture(DateOnly day) => new(
        $"bulletin：{Text(day)} 还没有到，不能记为审核的日期。",
        $"bulletin: {Text(day)} is in the future and cannot be the date of a review.");

    public static Wording OddName(string typed) => new($"bulletin：--by 不能是“{typed}”。", $"bulletin: invalid value '{typed}' for --by.");

    public static Wording CannotEdit(string typed, Key key) => new(
        $"bulletin：“{typed}”的“{key.Chinese}”写法特殊，不能自动改；没有写入任何文件。写成“{key.Chinese}: {{时间: ……, 审核人: ……}}”再运行。",
        $"bulletin: cannot edit '{key.English}' of '{typed}' in its present form; no file was changed. Write it as "
            + $"'{key.English}: {{on: …, by: …}}' and try again.");

    public static Wording Written(string typed, Key key, DateOnly day, string? by, string digest) => new(
        $"{typed}：{key.Chinese} {Text(day)}{(by is null ? "" : $"，审核人 {by}")}，指纹 {digest}。",
        $"{typed}: {key.English} {Text(day)}{(by is null ? "" : $", by {by}")}, digest {digest}.");

    public static Wording Fits(string typed, Key key) => new($"{typed}：{key.Chinese}之后没有改过。", $"{typed}: unchanged since '{key.English}'.");

    public static Wording Differs(string typed, Key key) => new($"{typed}：{key.Chinese}之后改过。", $"{typed}: changed since '{key.English}'.");

    public static Wording NoDigest(string typed, Key key) => new(
        $"{typed}：{key.Chinese}没有指纹。",
        $"{typed}: '{key.English}' has no digest.");

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
