using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Linking;

/// <summary>Where the text, the title and the keys of a document say different things, or a document and another one.</summary>
public static class TextProblems
{
    public static readonly Rule DatesDifferRule = Rule.Warning("BLT4051", "正文与文件头的日期不一致", "Date in the text differs from the key");
    public static readonly Rule RepealNotDeclaredRule = Rule.Warning("BLT4052", "正文废止的文件没有写进文件头", "Repeal in the text only");
    public static readonly Rule DateNotDeclaredRule = Rule.Note("BLT4053", "正文有施行日期，文件头没有", "Date of entry into force in the text only");
    public static readonly Rule BackwardRule = Rule.Warning("BLT4054", "先后关系颠倒", "Relation to a later document");
    public static readonly Rule CopyRule = Rule.Warning("BLT4055", "两份稿件一字不差", "Identical documents");
    public static readonly Rule NoResultRule = Rule.Warning("BLT4056", "征求意见结束后没有公布结果", "Consultation without a result");
    public static readonly Rule NothingInterpretedRule = Rule.Warning("BLT4057", "解读没有写明解读对象", "Interpretation of nothing");
    public static readonly Rule OtherIssuerRule = Rule.Warning("BLT4058", "标题与发文机关不一致", "Title and issuer differ");
    public static readonly Rule OtherNumberRule = Rule.Warning("BLT4059", "发文字号与发文机关或年份不一致", "Number does not fit the issuer or year");
    public static readonly Rule RepeatsRule = Rule.Warning("BLT4060", "正文里写了文件头的内容", "Front matter written in the text");
    public static readonly Rule DiffersRule = Rule.Warning("BLT4075", "正文与文件头不一致", "Text and front matter differ");
    public static readonly Rule NothingIssuedRule = Rule.Warning("BLT4061", "找不到所印发的文件", "Nothing issued");

    private static readonly Wording WhichIsRight = new(
        "对照正式印发的文件，改正写错的一处。",
        "Compare both with the document as it was issued, and correct the wrong one.");

    /// <param name="key">The key that has another day.</param>
    /// <param name="typed">Its day.</param>
    /// <param name="line">The line of the text.</param>
    /// <param name="words">What the text says there.</param>
    /// <param name="day">The day that the text gives.</param>
    public static Diagnostic DatesDiffer(Location at, Key key, Moment typed, int line, string words, string day) => DatesDifferRule.At(
        at,
        new(
            $"{key.Chinese}写的是 {typed}，正文第 {line} 行却是“{words}”，即 {day}。",
            $"'{key.English}' is {typed}, but line {line} of the text says '{words}', which is {day}."),
        WhichIsRight);

    /// <param name="key">The key that is missing.</param>
    /// <param name="words">What the text says.</param>
    /// <param name="day">The day that the text gives.</param>
    /// <param name="isPast">Whether it only adds to what the page says, and changes nothing that is shown now.</param>
    public static Diagnostic DateMissing(Location at, Key key, string words, string day, bool isPast) =>
        (isPast ? DateNotDeclaredRule : DatesDifferRule).At(
        at,
        new(
            $"正文写明“{words}”，文件头却没有“{key.Chinese}”，网站不知道这一天。",
            $"The text says '{words}', but the front matter has no '{key.English}', so the site does not know that day."),
        new($"核对后在文件头加上一行“{key.Chinese}: {day}”。", $"Check it, then add '{key.English}: {day}' to the front matter."));

    /// <param name="words">The first of the lines.</param>
    /// <param name="lines">Their numbers.</param>
    /// <param name="note">附注, which the text has beside them and the front matter has not; null: none.</param>
    public static Diagnostic Repeats(Location at, string words, string lines, string? note) => RepeatsRule.At(
        at,
        new(
            $"“{words}”在文件头里有，网页会自动排上；正文里又写了一遍（第 {lines.Replace(", ", "、", StringComparison.Ordinal)} 行），这一遍没有再排。",
            $"'{words}' is shown from the front matter; the text has it as well (line {lines}), and that is not shown again."),
        note is null
            ? new(
                "从正文里去掉这几行；标题、落款、日期、附件目录以后只在文件头里改。",
                "Take these lines out of the text; title, signature, date and the list of attachments are kept in the front matter alone.")
            : new(
                $"从正文里去掉这几行；“{note}”也去掉，在文件头写“附注: {note}”，才会排在日期下面。",
                $"Take these lines out of the text, and '{note}' as well: write 'note: {note}' in the front matter, to have it below "
                    + "the date."));

    /// <param name="words">What the text has.</param>
    /// <param name="key">The key that has something else.</param>
    /// <param name="value">What it has.</param>
    public static Diagnostic Differs(Location at, string words, Key key, string value) => DiffersRule.At(
        at,
        new(
            $"正文里写的是“{words}”，文件头的“{key.Chinese}”却是“{value}”，网页上两个都会出现。",
            $"The text has '{words}', but '{key.English}' is '{value}', so the page shows both."),
        new(
            "对照正式印发的文件，在文件头里改成对的；正文里的这一行去掉，网页会按文件头排上标题、文号和落款。",
            "Compare both with the document as it was issued, correct the front matter, and take this line out of the text: title, number "
                + "and signature are shown from the front matter."));

    public static Diagnostic Note(Location at, string words, string note) => RepeatsRule.At(
        at,
        new(
            $"“{words}”是附注，应排在成文日期下面；写在正文里，排到了落款前面。",
            $"'{words}' is the note that stands below the date; in the text it comes before the signature."),
        new(
            $"从正文里去掉这一行，在文件头写“附注: {note}”。",
            $"Take this line out of the text, and write 'note: {note}' in the front matter."));

    public static Diagnostic NothingIssued(Location at) => NothingIssuedRule.At(
        at,
        new(
            "这份文件印发另一份文件，正文里却找不到那一份从哪里起，落款会排在全文最后。",
            "This document issues another one, but where that begins in the text is not known, so the signature stands at the very end."),
        new(
            "在所印发的文件的标题前写“# ”，如“# 云川市供水管理办法”；另成文件的，写进文件头的“附件”。",
            "Put '# ' before the title of what is issued; if it is a file of its own, list it under 'attachments'."));

    /// <param name="words">What the text says.</param>
    /// <param name="ids">The documents that it repeals, and the front matter does not.</param>
    public static Diagnostic RepealNotDeclared(Location at, string words, IReadOnlyList<string> ids) => RepealNotDeclaredRule.At(
        at,
        new(
            $"正文写明“{words}”，文件头的“废止”却没有 {string.Join("、", ids)}，网站上仍按有效显示。",
            $"The text says '{words}', but 'repeals' does not name {string.Join(", ", ids)}, so the site still shows it as in force."),
        new(
            $"在文件头加上“废止: [{string.Join(", ", ids)}]”，再把被废止的文件的“有效性”改为“已废止”；正文说的不是这一份，不用改。",
            $"Add 'repeals: [{string.Join(", ", ids)}]', and set the status of what is repealed to 已废止. If the text means another "
                + "document, ignore this warning."));

    /// <param name="act">What the one does to the other, as in 修改.</param>
    /// <param name="date">The day of the document that acts.</param>
    /// <param name="other">The document that it acts on.</param>
    /// <param name="otherDate">Its day.</param>
    public static Diagnostic Backward(Location at, Key key, string act, string one, Moment date, string other, Moment otherDate) =>
        BackwardRule.At(
            at,
            new(
                $"“{key.Chinese}”的意思是 {one} {act} {other}，可是前者的日期 {date} 早于后者的 {otherDate}，先后颠倒。",
                $"'{key.English}' means that {one} acts on {other}, but its date {date} is before {otherDate}, that of the latter."),
            new(
                "是不是写反了：“修改”“废止”写在后发的文件里，“被修改”“被废止”写在先发的文件里；没有写反的，核对两份文件的日期。",
                "The ends may have been exchanged: 'amends' and 'repeals' belong into the later document, 'amended_by' and 'repealed_by' "
                    + "into the earlier one. If not, check the dates of both."));

    public static Diagnostic Copy(Location at, string other) => CopyRule.At(
        at,
        new($"标题、正文与 {other} 一字不差，同一内容会发布两次。", $"Title and text are the same as those of {other}, so both are published."),
        new(
            "多出来的一份是误留的副本，就撤下它；本来是另一份稿件的，换上它自己的标题和正文。",
            "If one is a copy left behind by mistake, take it out. If it is a document of its own, give it its own title and text."));

    public static Diagnostic NoResult(Location at, Moment closed, int days) => NoResultRule.At(
        at,
        new(
            $"征求意见已于 {closed} 截止，到基准日期已有 {days} 天，仍没有公布征集结果。",
            $"The consultation closed on {closed}, {days} days before the as-of date, and has no result yet."),
        new(
            "在文件头加上“征集结果: ……”，写明收到和采纳意见的情况，或写公布结果的文件；截止日期写错了，改正它。",
            "Add 'result' with what was received and adopted, or the document that publishes it. If the closing date is wrong, "
                + "correct it."));

    /// <param name="guess">The document that the title seems to name; null: none does.</param>
    public static Diagnostic NothingInterpreted(Location at, string? guess) => NothingInterpretedRule.At(
        at,
        new(
            "这篇解读没有写“解读对象”，政策文件的页面不会链接到它。",
            "This interpretation has no 'interprets', so no page of a policy links to it."),
        guess is null
            ? new("加上“解读对象: [……]”，写政策文件的发文字号或路径。", "Add 'interprets' with the number or path of the policy.")
            : new($"加上“解读对象: [{guess}]”，如果解读的是这份文件。", $"Add 'interprets: [{guess}]' if that is the document."));

    public static Diagnostic OtherIssuer(Location at, string named, string issuers) => OtherIssuerRule.At(
        at,
        new(
            $"标题里的机关是“{named}”，发文机关写的却是“{issuers}”，落款也会跟着错。",
            $"The title names '{named}', but the issuer is '{issuers}', which also becomes the signature."),
        new(
            "对照正式印发的文件，改正标题或发文机关。",
            "Compare both with the document as it was issued, and correct the title or the issuer."));

    public static Diagnostic OtherOffice(Location at, DocumentNumber number, string issuers, Wording office) => OtherNumberRule.At(
        at,
        new(
            $"发文字号“{number}”是{office.Chinese}的，发文机关写的却是“{issuers}”。",
            $"'{number}' is a number of {office.English}, but the issuer is '{issuers}'."),
        WhichIsRight);

    public static Diagnostic OtherYear(Location at, DocumentNumber number, Moment written) => OtherNumberRule.At(
        at,
        new(
            $"发文字号“{number}”是 {number.Year} 年的，成文日期却是 {written}。",
            $"'{number}' belongs to {number.Year}, but the document was signed on {written}."),
        WhichIsRight);
}
