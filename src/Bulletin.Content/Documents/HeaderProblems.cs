using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents;

/// <summary>What can be wrong with front matter beyond the shape of a value.</summary>
public static class HeaderProblems
{
    public static readonly Rule WrongOrderRule = Rule.Error("BLT2020", "日期先后颠倒", "Dates in the wrong order");
    public static readonly Rule OddNumberRule = Rule.Warning("BLT2021", "发文字号形式不明", "Unrecognised document number");
    public static readonly Rule NumberNotCanonicalRule = Rule.Warning("BLT2022", "发文字号写法不规范", "Non-standard document number");
    public static readonly Rule BadIndexNumberRule = Rule.Error("BLT2023", "索引号不对", "Invalid index number");
    public static readonly Rule UnknownCategoryRule = Rule.Error("BLT2024", "主题分类不在 22 类之内", "Unknown subject class");
    public static readonly Rule BadIssueNumberRule = Rule.Error("BLT2025", "刊期不对", "Invalid issue number");
    public static readonly Rule BadSerialNumberRule = Rule.Error("BLT2026", "ISSN 或 CN 号不对", "Invalid ISSN or CN number");
    public static readonly Rule NoFrontMatterRule = Rule.Error("BLT2027", "没有文件头", "No front matter");
    public static readonly Rule PromptRule = Rule.Error("BLT2028", "值还是新建时的提示", "Template placeholder left in");
    public static readonly Rule SeveralInOneRule = Rule.Warning("BLT2029", "一个值里有几项", "Several items in one value");
    public static readonly Rule LongAfterReviewRule = Rule.Warning("BLT2030", "发布日期远在审核之后", "Published long after the review");
    public static readonly Rule LeapingDateRule = Rule.Warning("BLT2031", "发布日期远在其他文件之后", "Published long after all other documents");
    public static readonly Rule UnlikelyDateRule = Rule.Warning("BLT2032", "日期不大可能", "Unlikely date");
    public static readonly Rule OldReviewRule = Rule.Warning("BLT2033", "审核早于后来的改动", "Review older than later changes");
    public static readonly Rule ToComeRule = Rule.Warning("BLT2034", "更新或撤回的日期还没有到", "Change or withdrawal dated in the future");
    public static readonly Rule LeapingReviewRule = Rule.Warning(
        "BLT2035",
        "审核日期远在其他日期之后",
        "Reviewed long after all other dates");
    public static readonly Rule ChangedSinceReviewRule = Rule.Warning("BLT2036", "审核之后改过", "Changed since the review");
    public static readonly Rule WouldRefuseRule = Rule.Note("BLT2038", "发布时会报错", "Error once it is published");

    public static Diagnostic WrongOrder(Location at, Key later, Moment laterValue, Key earlier, Moment earlierValue) => WrongOrderRule.At(
        at,
        new(
            $"{later.Chinese} {laterValue} 早于{earlier.Chinese} {earlierValue}。",
            $"'{later.English}' {laterValue} is before '{earlier.English}' {earlierValue}."),
        new("核对这两个日期，改正写错的一个。", "Check both dates and correct the wrong one."));

    public static Diagnostic Prompt(Location at, Key key, string typed) => PromptRule.At(
        at,
        new(
            $"“{key.Chinese}”还是新建文件时的提示“{typed}”，将公开显示。",
            $"'{key.English}' still has the template placeholder '{typed}', which would be published."),
        new($"写上真正的{key.Chinese}。", "Write the real value."));

    public static Diagnostic SeveralInOne(Location at, Key key, string typed, char mark) => SeveralInOneRule.At(
        at,
        new($"“{key.Chinese}”的“{typed}”含有“{mark}”，会当作一项。", $"'{typed}' in '{key.English}' contains '{mark}' but counts as a single item."),
        new(
            $"有几项就写成列表：[{string.Join(", ", typed.Split(mark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))}]。",
            "If it is several items, write a list: "
                + $"[{string.Join(", ", typed.Split(mark, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))}]."));

    public static Diagnostic LongAfterReview(Location at, Moment published, Moment reviewed) => LongAfterReviewRule.At(
        at,
        new(
            $"发布日期 {published} 比发布审核 {reviewed} 晚半年以上，全站的基准日期不跟着它。",
            $"'published' {published} is more than half a year after 'reviewed' {reviewed}; it does not move the as-of date of the site."),
        new("核对年份；确属如此，请更新发布审核。", "Check the year. If it is correct, update 'reviewed'."));

    public static Diagnostic LeapingDate(Location at, Moment published, Moment before) => LeapingDateRule.At(
        at,
        new(
            $"发布日期 {published} 比其余文件中最新的日期 {before} 晚一个月以上；没有另定基准日期，全站的基准日期跟着它。",
            $"'published' {published} is more than a month after {before}, the newest date in all other documents; no as-of date "
                + "is set, so it moves the as-of date of the whole site."),
        new(
            "核对年、月；日期没有错，不用改，或在 site.yml 里写下“基准日期”。",
            "Check the year and month. If they are correct, ignore this warning or set 'as_of' in site.yml."));

    public static Diagnostic LoneDate(Location at, Moment day, Moment before) => LeapingDateRule.At(
        at,
        new(
            $"这份稿件的日期 {day} 比其余文件中最新的日期 {before} 晚好几年，全站的基准日期不跟着它。",
            $"This document has the date {day}, years after {before}, the newest date in all other documents; it does not move the as-of "
                + "date of the site."),
        new(
            "核对年份；日期没有错，在 site.yml 里写下“基准日期”。",
            "Check the year. If it is correct, set 'as_of' in site.yml."));

    public static Diagnostic EarlyDate(Location at, Key key, Moment value) => UnlikelyDateRule.At(
        at,
        new($"{key.Chinese} {value} 早于1949年。", $"'{key.English}' {value} is before 1949."),
        CheckYear);

    public static Diagnostic FarDate(Location at, Key key, Moment value, int years, Moment text) => UnlikelyDateRule.At(
        at,
        new($"{key.Chinese} {value} 在 {text} 的 {years} 年以后。", $"'{key.English}' {value} is {years} years after {text}."),
        CheckYear);

    public static Diagnostic LongBefore(Location at, Key key, Moment value, int years, Moment text) => UnlikelyDateRule.At(
        at,
        new($"{key.Chinese} {value} 在 {text} 的 {years} 年以前。", $"'{key.English}' {value} is {years} years before {text}."),
        CheckYear);

    public static Diagnostic OldReview(Location at, Key key, Moment reviewed, int line, Moment later) => OldReviewRule.At(
        at,
        new(
            $"{key.Chinese} {reviewed} 早于第 {line} 行的 {later}：那一天的内容还没有经过审核。",
            $"'{key.English}' {reviewed} is before {later} on line {line}: what dates from that day has not been reviewed."),
        new(
            $"审核后把新的日期写进“{key.Chinese}”，可用 bulletin review 写入；日期写错了，改正它。",
            $"Have it reviewed, then write the new date as '{key.English}', for example with 'bulletin review'. If a date is wrong, "
                + "correct it."));

    public static Diagnostic ChangedSinceReview(Location at, Key key, string path) => ChangedSinceReviewRule.At(
        at,
        new(
            $"“{key.Chinese}”的指纹与现在的内容不符：审核以后，正文、文件头、附件、图片或数据有改动。",
            $"The digest of '{key.English}' does not fit: the text, the front matter, an attachment, an image or data has changed since "
                + "the review."),
        new(
            $"请审核人看过改动，再运行 bulletin review {(key == CommonKeys.Reviewed ? "" : "--secrecy ")}{path}。",
            $"Have the change reviewed, then run: bulletin review {(key == CommonKeys.Reviewed ? "" : "--secrecy ")}{path}."));

    public static Diagnostic ChangeToCome(Location at, Moment updated, DateOnly asOf) => ToComeRule.At(
        at,
        new(
            $"更新日期 {updated} 晚于基准日期 {asOf:yyyy-MM-dd}：日期不会显示，改过的正文却会发布。",
            $"'updated' {updated} is after the as-of date {asOf:yyyy-MM-dd}: the date is not shown, but the changed text is published."),
        new("核对日期；到那一天才能公布的改动，先不要写进正文。", "Check the date. Keep what may only be known on that day out of the text until then."));

    public static Diagnostic WithdrawalToCome(Location at, Moment withdrawn, DateOnly asOf) => ToComeRule.At(
        at,
        new(
            $"撤回日期 {withdrawn} 晚于基准日期 {asOf:yyyy-MM-dd}：文件现在就不再发布。",
            $"'withdrawn' {withdrawn} is after the as-of date {asOf:yyyy-MM-dd}: the document is no longer published from now on."),
        new("核对日期，写错了就改正。", "Check the date and correct it if it is wrong."));

    public static Diagnostic LeapingReview(Location at, Moment reviewed, Moment before) => LeapingReviewRule.At(
        at,
        new(
            $"发布审核 {reviewed} 比全站其余的日期（最新的是 {before}）晚半年以上。",
            $"'reviewed' {reviewed} is more than half a year after all other dates of the site, the newest of which is {before}."),
        new(
            "核对年、月：将来的审核不算审核；日期没有错，不用改，或在 site.yml 里写下“基准日期”。",
            "Check the year and month: a review in the future is none. If they are correct, ignore this warning or set 'as_of' in "
                + "site.yml."));

    public static Diagnostic OddNumber(Location at, string typed) => OddNumberRule.At(
        at,
        DigitLetters.Find(typed) is { } letter
            ? new(
                $"“{typed}”不是常见的发文字号：{letter.Chinese}；按原样保留。",
                $"'{typed}' is not a recognised 发文字号 ({letter.English}); it is kept as typed.")
            : new($"“{typed}”不是常见的发文字号，按原样保留。", $"'{typed}' is not a recognised 发文字号; it is kept as typed."),
        NumberGuess.Number(typed) is { } meant
            ? new($"改写为“{meant}”。", $"Write '{meant}'.")
            : new("发文字号写作“云政办发〔2024〕12号”或“云川市人民政府令第7号”。", "Use the form 云政办发〔2024〕12号 or 云川市人民政府令第7号."));

    public static Diagnostic NumberNotCanonical(Location at, string typed, DocumentNumber number) => NumberNotCanonicalRule.At(
        at,
        new(
            $"发文字号“{typed}”不合 GB/T 9704-2012，显示为“{number}”。",
            $"The number '{typed}' does not conform to GB/T 9704-2012; it is shown as '{number}'."),
        new($"改写为“{number}”。", $"Write '{number}'."));

    public static Diagnostic BadIndexNumber(Location at, string typed) => BadIndexNumberRule.At(
        at,
        new(
            $"索引号“{typed}”只能含字母、数字、“/”“-”“_”“.”，且不超过 64 个字符。",
            $"The index number '{typed}' may contain only letters, digits, '/', '-', '_' and '.', at most 64 characters."),
        new("写成“015000001/2024-00012”的形式。", "Use the form 015000001/2024-00012."));

    public static Diagnostic UnknownCategory(Location at, string typed)
    {
        var nearest = EditDistance.Nearest(typed, SubjectCategory.All.Select(c => c.Name));
        return UnknownCategoryRule.At(
            at,
            new($"主题分类“{typed}”不在 22 类之内。", $"'{typed}' is not one of the 22 subject classes."),
            nearest is null
                ? new(
                    $"可选：{string.Join('；', SubjectCategory.All.Select(c => c.Name))}。",
                    $"Choose one of: {string.Join("; ", SubjectCategory.All.Select(c => c.Name))}.")
                : new($"是不是“{nearest}”？", $"Did you mean '{nearest}'?"));
    }

    public static Diagnostic BadIssueNumber(Location at, string typed) => BadIssueNumberRule.At(
        at,
        new($"刊期“{typed}”不对。", $"'{typed}' is not a valid issue number."),
        NumberGuess.Issue(typed) is { } meant
            ? new($"改写为 {meant}。", $"Write {meant}.")
            : new("写成 2024/03 或 2024年第3期。", "Write 2024/03 or 2024年第3期."));

    public static Diagnostic NoIssueNumber(Location at) => BadIssueNumberRule.At(
        at,
        new("看不出这是哪一年第几期。", "The year and number of this issue are unknown."),
        new(
            "把文件放在 content/issues/2024/03.md 这样的路径，或写上“年”和“期号”。",
            "Move the file to a path like content/issues/2024/03.md, or set 'year' and 'number'."));

    public static Diagnostic IssueNumberNotPath(Location at, IssueNumber number, IssueNumber path) => BadIssueNumberRule.At(
        at,
        new($"写的是{number.ToChinese()}，路径却是{path.ToChinese()}。", $"The front matter says issue {number}, but the path says {path}."),
        new("改正期号，或移动文件。", "Correct the number or move the file."));

    public static Diagnostic BadSerialNumber(Location at, Key key, string typed) => BadSerialNumberRule.At(
        at,
        new($"{key.Chinese} “{typed}”的格式或校验位不对。", $"The {key.English.ToUpperInvariant()} '{typed}' has a wrong format or check digit."),
        key.English == "issn"
            ? new("ISSN 写成 1234-5679 的形式，末位是校验位（ISO 3297）。", "Use the form 1234-5679; the last digit is a check digit (ISO 3297).")
            : new("CN 号写成“CN 11-1234/D”的形式（GB/T 9999.1-2018）。", "Use the form 'CN 11-1234/D' (GB/T 9999.1-2018)."));

    public static Diagnostic NoFrontMatter(Location at) => NoFrontMatterRule.At(
        at,
        new("文件开头没有以“---”起止的文件头。", "The file does not begin with front matter between two lines of '---'."),
        new(
            "第一行写“---”，接着写标题、发布日期等，再写一行“---”，然后是正文。可用 bulletin new 生成。",
            "Start with a line '---', then the keys (title, published and so on), another line '---', then the text; 'bulletin "
                + "new' creates such a file."));

    /// <summary>An error in a document that is left out for now. No text of it is repeated.</summary>
    /// <param name="cause">The error.</param>
    /// <param name="reason">Why the document is left out.</param>
    public static Diagnostic WouldRefuse(Diagnostic cause, Wording reason) => WouldRefuseRule.At(
        cause.Location,
        new(
            $"这份稿件现在不发布（{reason.Chinese}）；到发布时，这里会报错 {cause.Code}（{cause.Rule.Title.Chinese}）。",
            $"This document is left out ({reason.English}). Once it is published, this is error {cause.Code} "
                + $"({cause.Rule.Title.English})."),
        cause.Hint);

    private static Wording CheckYear => new(
        "核对年份，例如是不是有两位数字写颠倒了；日期没有错，不用改。",
        "Check the year, for example for two digits in the wrong order. If the date is correct, ignore this warning.");

    /// <param name="at">The beginning of the file.</param>
    /// <param name="line">The first line that is no key.</param>
    public static Diagnostic UnclosedFrontMatter(Location at, int line) => NoFrontMatterRule.At(
        at,
        new($"文件头没有结束的“---”，看来应当在第 {line} 行前面。", $"The front matter has no closing line of '---'; it seems to end before line {line}."),
        new($"在第 {line} 行前面单独写一行“---”。", $"Put a line '---' before line {line}."));

    public static Diagnostic NoFirstFence(Location at, string key) => NoFrontMatterRule.At(
        at,
        new($"文件以“{key}”开头，前面缺少一行“---”。", $"The file begins with '{key}'; a line '---' is missing before it."),
        new("在第一行前面加一行“---”，三个半角连字符，单独一行。", "Put a line '---' before it: three hyphens, alone on the line."));

    public static Diagnostic BlankBeforeFence(Location at, int lines) => NoFrontMatterRule.At(
        at,
        new($"开头的“---”前面有 {lines} 个空行。", $"Blank lines stand before the first '---': {lines}."),
        new("“---”要写在文件的第一行。", "Write '---' on the first line of the file."));
}
