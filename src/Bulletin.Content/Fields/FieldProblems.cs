using System.Buffers;
using System.Collections.Immutable;
using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Fields;

/// <summary>What can be wrong with the value of one key.</summary>
public static class FieldProblems
{
    private static readonly SearchValues<char> DateEnds = SearchValues.Create("0123456789日号");
    private static readonly SearchValues<char> DateStarts = SearchValues.Create("0123456789０１２３４５６７８９二〇○");
    private static readonly char[] AroundNames = [' ', '\u3000', ',', '，', '、', '：', ':', '；', ';', '/', '-', '（', '）', '(', ')'];
    private static readonly string[] DaysOfIssue = ["之日", "即日", "当日", "当天", "同日"];
    private static readonly string[] NoDays = ["长期", "永久", "无期", "无限期", "无固定", "不定", "未定", "待定", "另行通知", "至今", "没有"];

    public static readonly Rule UnknownKeyRule = Rule.Error("BLT2010", "不认识的键", "Unknown key");
    public static readonly Rule MissingRule = Rule.Error("BLT2011", "缺少必填的键", "Missing required key");
    public static readonly Rule WrongTypeRule = Rule.Error("BLT2012", "值的类型不对", "Wrong value type");
    public static readonly Rule NotADateRule = Rule.Error("BLT2013", "不是日期", "Not a date");
    public static readonly Rule NotAChoiceRule = Rule.Error("BLT2014", "不在可选值之内", "Value not allowed");
    public static readonly Rule ControlCharacterRule = Rule.Error("BLT2015", "含有控制字符", "Control character");
    public static readonly Rule TurningCharacterRule =
        Rule.Error("BLT2016", "含有改变文字方向的字符", "Direction control or tag character");
    public static readonly Rule UnseenCharacterRule =
        Rule.Warning("BLT2017", "含有看不见或不通用的字符", "Invisible or private-use character");
    public static readonly Rule GarbledRule = Rule.Warning("BLT2018", "含有乱码", "Garbled text");
    public static readonly Rule PossibleCommentRule = Rule.Warning("BLT2037", "值里可能有批注", "Possible comment in a value");
    public static readonly Rule SeveralAsTextRule = Rule.Error("BLT2041", "几项写成了一段文字", "Several items written as one text");
    public static readonly Rule CommentRule = Rule.Error("BLT2019", "值里有批注", "Comment in a value");

    /// <summary>Whether a rule is of keys that nobody knows and of values that cannot be read, whatever is still missing.</summary>
    internal static bool IsOfShape(Rule rule) =>
        rule == UnknownKeyRule || rule == WrongTypeRule || rule == NotADateRule || rule == NotAChoiceRule;

    public static Diagnostic UnknownKey(Location at, string typed, string? nearest) => UnknownKeyRule.At(
        at,
        new($"不认识的键“{typed}”。", $"Unknown key '{typed}'."),
        nearest is null
            ? new(
                $"可用的键见 {Page(at).Chinese}；没有合适的键，要公开的写进{Text(at).Chinese}，只供内部看的改为行首写“# ”的备注。",
                $"The keys are listed in {Page(at).English}. If none fits, put what readers shall see into {Text(at).English}; what is "
                    + "only for colleagues may stand behind '# '.")
            : new($"是不是“{nearest}”？", $"Did you mean '{nearest}'?"));

    /// <summary>A name that offices use for what a key of ours means, or the key in other characters.</summary>
    public static Diagnostic OtherName(Location at, string typed, Key key, bool isTraditional) => UnknownKeyRule.At(
        at,
        isTraditional
            ? new($"键“{typed}”是繁体字，不认识。", $"The key '{typed}' is in traditional characters and not known.")
            : new($"没有“{typed}”这个键。", $"There is no key '{typed}'."),
        new($"改写为“{key.Chinese}”({key.English})：{key.Meaning.Chinese}。", $"Write '{key.English}' ({key.Chinese}): {key.Meaning.English}."));

    /// <summary>What an office notes for itself on the way of a document, such as who signed its draft.</summary>
    public static Diagnostic NotPublished(Location at, string typed) => UnknownKeyRule.At(
        at,
        new(
            $"没有“{typed}”这个键：这是机关内部办文的记载，不公开。",
            $"There is no key '{typed}': it is a note of the office for itself and is not published."),
        new("在行首加“# ”，改为备注；用不着的，删去这一行。", "Put '# ' before the line to make it a remark, or delete the line if nobody needs it."));

    public static Diagnostic OneOf(Location at, string typed, ImmutableArray<Key> keys) => UnknownKeyRule.At(
        at,
        new($"没有“{typed}”这个键。", $"There is no key '{typed}'."),
        new(
            $"按意思改写为其中之一：{string.Join('、', keys.Select(static key => $"“{key.Chinese}”({key.English})"))}。",
            $"Write the one that is meant: {string.Join(", ", keys.Select(static key => $"'{key.English}' ({key.Chinese})"))}."));

    /// <summary>A period that is typed as one key.</summary>
    public static Diagnostic TwoKeys(Location at, string typed, Key first, string begin, Key last, string end) => UnknownKeyRule.At(
        at,
        new($"没有“{typed}”这个键；起止两天分开写。", $"There is no key '{typed}'; its two days are keys of their own."),
        new(
            $"改写为两行：“{first.Chinese}: {begin}”和“{last.Chinese}: {end}”。",
            $"Write two lines: '{first.English}: {begin}' and '{last.English}: {end}'."));

    /// <summary>What one key holds, typed as keys of their own.</summary>
    /// <param name="line">Where that key stands as well; null: nowhere.</param>
    public static Diagnostic PartsOf(Location at, IReadOnlyList<string> typed, Key key, int? line) => UnknownKeyRule.At(
        at,
        new(
            $"{string.Concat(typed.Select(static one => $"“{one}”"))}不是单独的键，是“{key.Chinese}”的内容。",
            $"{string.Join(", ", typed.Select(static one => $"'{one}'"))} is no key of its own, but what '{key.English}' holds."),
        new(
            $"写进{(line is null ? "" : $"第 {line} 行的")}“{key.Chinese}”，如“{key.Chinese}: {Filled(key, static one => one.Chinese)}”。",
            $"Write it into '{key.English}'{(line is null ? "" : $" on line {line}")}, such as "
                + $"'{key.English}: {Filled(key, static one => one.English)}'."));

    // A digest, the third, is written by the tool.
    private static string Filled(Key key, Func<Key, string> name) =>
        $"{{{string.Join(", ", key.Children.Take(2).Select(child => $"{name(child)}: ……"))}}}";

    /// <summary>Another name of a key that stands there as well.</summary>
    public static Diagnostic AlreadyThere(Location at, string typed, Key key, int line) => UnknownKeyRule.At(
        at,
        new(
            $"没有“{typed}”这个键；意思相近的“{key.Chinese}”在第 {line} 行已经写了。",
            $"There is no key '{typed}'; '{key.English}' ({key.Chinese}), which means nearly the same, is already on line {line}."),
        new(
            $"是一回事，就只保留“{key.Chinese}”；不是一回事，就把这里的内容写进正文。",
            $"If both are the same, keep only '{key.English}'; if not, put this into the text."));

    /// <summary>Keys that only another type of content has: the file lies in the wrong folder, or they are too many.</summary>
    public static Diagnostic KeyOfAnotherType(Location at, IReadOnlyList<string> typed, KeyHome home) => UnknownKeyRule.At(
        at,
        new(
            $"{string.Concat(typed.Select(static key => $"“{key}”"))}是“{home.Name.Chinese}”的键，这个文件夹里的文件没有。",
            $"{string.Join(", ", typed.Select(static key => $"'{key}'"))} belongs to the type '{home.Name.English}'; files in this folder "
                + "do not have it."),
        new(
            $"这份稿件是“{home.Name.Chinese}”的，把文件移到 content/{home.Folder} 下；不是的，把这些内容写进正文。",
            $"If the document is of the type '{home.Name.English}', move the file into content/{home.Folder}; if not, write these facts "
                + "in the text."));

    /// <summary>A key that a mapping within front matter has not.</summary>
    public static Diagnostic UnknownWithin(Location at, string typed) => UnknownKeyRule.At(
        at,
        new($"不认识的键“{typed}”。", $"Unknown key '{typed}'."),
        new(
            "是前面那个值的一部分，就把整个值放在半角引号里，或把半角逗号改为全角“，”；要公开的写进正文。",
            "If it belongs to the value before it, quote the whole value or use a full-width comma (，); else put it into the text."));

    public static Diagnostic CutByComma(Location at, string rest) => UnknownKeyRule.At(
        at,
        new(
            $"“{rest}”成了一个没有值的键：花括号里的半角逗号把前面的内容切断了。",
            $"'{rest}' became a key without a value: within braces a comma ends the value before it."),
        new(
            "给整个内容加上引号，或把半角逗号改为全角“，”。",
            "Put the whole value in quotation marks, or type a full-width comma (，)."));

    public static Diagnostic Missing(Location at, Key key) => MissingRule.At(
        at,
        new(
            $"缺少“{key.Chinese}”({key.English})：{key.Meaning.Chinese}。",
            $"'{key.English}' ({key.Chinese}) is missing: {key.Meaning.English}."),
        new($"加上一行“{key.Chinese}: ……”。", $"Add a line '{key.English}: …'."));

    /// <summary>A key that is missing in a mapping within front matter.</summary>
    public static Diagnostic MissingWithin(Location at, Key key) => MissingRule.At(
        at,
        new(
            $"这里缺少“{key.Chinese}”({key.English})：{key.Meaning.Chinese}。",
            $"'{key.English}' ({key.Chinese}) is missing here: {key.Meaning.English}."),
        new(
            $"补上“{key.Chinese}: ……”；写在花括号里的，与其他键用半角逗号隔开。",
            $"Add '{key.English}: …'; within braces a comma parts it from the other keys."));

    /// <summary>The key stands there, and nothing after it.</summary>
    /// <param name="typed">The key as the file has it.</param>
    public static Diagnostic Empty(Location at, Key key, string typed) => MissingRule.At(
        at,
        new(
            $"“{key.Chinese}”({key.English})是空的：{key.Meaning.Chinese}。",
            $"'{key.English}' ({key.Chinese}) has no value: {key.Meaning.English}."),
        new($"在“{typed}:”后面写上值。", $"Write the value after '{typed}:'."));

    public static Diagnostic NotAText(Location at, Key key) => WrongTypeRule.At(
        at,
        new($"“{key.Chinese}”应当是文字，这里却是列表或键值。", $"'{key.English}' must be text, but this is a list or mapping."),
        new("写成一行文字。", "Write it as one line of text."));

    public static Diagnostic NotARecord(Location at, Key key) => WrongTypeRule.At(
        at,
        new(
            $"“{key.Chinese}”应当含有：{string.Join('、', key.Children.Select(child => child.ToString()))}。",
            $"'{key.English}' must be a mapping with the keys: {string.Join(", ", key.Children.Select(child => child.English))}."),
        new($"写成 {Form(key, english: false)}。", $"Write {Form(key, english: true)}."));

    /// <summary>A text that holds several values which cannot be parted for certain.</summary>
    public static Diagnostic SeveralAsText(Location at, Key key, string typed) => SeveralAsTextRule.At(
        at,
        new(
            $"“{key.Chinese}”的“{typed}”像是几项写成了一段文字，分不开。",
            $"'{typed}' in '{key.English}' looks like several items written as one text."),
        key.Joining == Joining.People
            ? new(
                $"写成列表：[{{{key.Children[0].Chinese}: ……, {key.Children[1].Chinese}: ……}}, ……]，或 [张三, 李四]。",
                $"Write a list: [{{{key.Children[0].English}: …, {key.Children[1].English}: …}}, …], or [name, name].")
            : new(
                $"写成列表，各项之间用半角逗号：{JoinedValue.AsList(typed)}。",
                $"Write a list, with commas between the items: {JoinedValue.AsList(typed)}."));

    public static Diagnostic NotANumber(Location at, Key key, string typed) => WrongTypeRule.At(
        at,
        new(
            $"“{key.Chinese}”应当是整数，不能是“{typed}”{Because(DigitLetters.Find(typed)).Chinese}。",
            $"'{key.English}' must be a whole number, not '{typed}'{Because(DigitLetters.Find(typed)).English}."),
        ValueGuess.Number(typed) is { } meant
            ? new($"改写为 {meant}。", $"Write {meant}.")
            : new("只写阿拉伯数字。", "Write digits only."));

    public static Diagnostic Nought(Location at, Key key) => WrongTypeRule.At(
        at,
        new($"“{key.Chinese}”不能是 0，从 1 起。", $"'{key.English}' cannot be 0; it counts from 1."),
        new(
            $"对照印刷版改正；没有的，删去“{key.Chinese}”。",
            $"Correct it by the printed edition, or delete '{key.English}' if there is none."));

    public static Diagnostic NotAFlag(Location at, Key key, string typed) => WrongTypeRule.At(
        at,
        new($"“{key.Chinese}”应当是“是”或“否”，不能是“{typed}”。", $"'{key.English}' must be true or false, not '{typed}'."),
        ValueGuess.Flag(typed) is { } meant
            ? new($"改写为“{(meant ? "是" : "否")}”。", $"Write {(meant ? "true" : "false")}.")
            : new("写 true 或 false（是 或 否）。", "Write true or false."));

    public static Diagnostic NotADate(Location at, Key key, string typed, DateGuess guess) => NotADateRule.At(
        at,
        guess is { Meant: not null, Fact: null }
            ? new($"“{key.Chinese}”的值“{typed}”不是日期的写法。", $"'{key.English}' is not written as a date: '{typed}'.")
            : new(
                $"“{key.Chinese}”的值“{typed}”不是日期{Because(guess.Fact).Chinese}。",
                $"'{key.English}' is not a date: '{typed}'{Because(guess.Fact).English}."),
        Rewritten(key, typed, guess));

    public static Diagnostic NotAChoice(Location at, Key key, string typed) => NotAChoiceRule.At(
        at,
        new($"“{key.Chinese}”不能是“{typed}”。", $"'{key.English}' cannot be '{typed}'."),
        ValueGuess.Choice(key, typed) is { } meant
            ? new(
                $"是不是“{meant}”？可选：{string.Join('、', key.Choices)}。",
                $"Did you mean '{meant}'? Choose one of: {string.Join(", ", key.Choices)}.")
            : new($"可选：{string.Join('、', key.Choices)}。", $"Choose one of: {string.Join(", ", key.Choices)}."));

    public static Diagnostic ControlCharacter(Location at, Key key, char found) => ControlCharacterRule.At(
        at,
        new($"“{key.Chinese}”含有控制字符 U+{(int)found:X4}。", $"'{key.English}' contains the control character U+{(int)found:X4}."),
        new("删去它（多半是从旧系统复制时带入的）。", "Delete it; it was probably copied from an old system."));

    public static Diagnostic TurningCharacter(Location at, Key key, OddTally found) => TurningCharacterRule.At(
        at,
        new(
            $"“{key.Chinese}”含有改变文字方向的字符或标签字符（{found.Codes}），读者看到的会与文件里写的不同。",
            $"'{key.English}' contains direction controls or tag characters ({found.Codes}); readers would see another text than is "
                + "written."),
        new(
            "删去这些看不见的字符，核对前后的文字；它们多半是从网页或聊天软件复制带入的。",
            "Delete these invisible characters and check the text around them; they were probably copied from a web page or a chat."));

    public static Diagnostic UnseenCharacter(Location at, Key key, OddTally found) => UnseenCharacterRule.At(
        at,
        new(
            $"“{key.Chinese}”含有看不见的字符或特殊的空格（{found.Codes}），不计在内。",
            $"'{key.English}' contains invisible characters or special blanks ({found.Codes}); they are ignored."),
        new("删去后重新键入这个值，不要从网页复制。", "Type the value again instead of copying it from a web page."));

    public static Diagnostic UnseenInKey(Location at, Key key) => UnseenCharacterRule.At(
        at,
        new($"键“{key.Chinese}”里有看不见的字符，不计在内。", $"The key '{key.English}' contains invisible characters; they are ignored."),
        new($"重新键入这个键：{key.Chinese}。", $"Type the key again: {key.English}."));

    public static Diagnostic PrivateCharacter(Location at, Key key, OddTally found) => UnseenCharacterRule.At(
        at,
        new(
            $"“{key.Chinese}”含有私用区字符（{found.Codes}），多数读者只看到方框{(key.Identifies ? "；不计在内" : "")}。",
            $"'{key.English}' contains private-use characters ({found.Codes}); most readers see only a box"
                + $"{(key.Identifies ? ", and they are ignored here" : "")}."),
        new(
            "对照原件，换成通用的字；生僻字在 Unicode 中多半有正式的编码。",
            "Compare with the original and use the standard character; most rare Han characters have a code point of their own."));

    public static Diagnostic Garbled(Location at, Key key, string sample) => GarbledRule.At(
        at,
        new(
            $"“{key.Chinese}”里有乱码“{sample}”，文字在转码时损坏。",
            $"'{key.English}' contains garbled text '{sample}': characters were lost or altered in an encoding conversion."),
        new("对照原件改正。", "Compare with the original and restore the text."));

    /// <summary>Nothing of the comment is repeated.</summary>
    internal static Diagnostic Comment(Location at, Key key, Comment comment) =>
        comment.Kind == CommentKind.Possible ? PossibleComment(at, key, comment.Mark) : CertainComment(at, key, comment.Mark);

    private static Diagnostic PossibleComment(Location at, Key key, string mark) => PossibleCommentRule.At(
        at,
        new(
            $"“{key.Chinese}”里的“{mark}”像是审稿时留下的批注或它的编号，会公开显示。",
            $"'{mark}' in '{key.English}' looks like a comment of a reviewer, or its number; it is published."),
        new("是批注的，删去；本来就是正文的，可以不改。", "Delete it if it is one; if it belongs to the text, you may leave it."));

    private static Diagnostic CertainComment(Location at, Key key, string mark) => CommentRule.At(
        at,
        new(
            $"“{key.Chinese}”里有批注或修订的记号 {mark}，会连同其中的文字公开显示。",
            $"'{key.English}' contains {mark}, the marks of a comment or change, which would be published with the text in them."),
        new(
            "批注移到单独一行，行首加 #，它不会发布；百分号只写一个。",
            "Move the comment to a line of its own that starts with #, which is never published; write a percent sign only once."));

    private static Wording Because(Wording? fact) => fact is { } known ? new($"：{known.Chinese}", $"; {known.English}") : default;

    // A record that was typed as its date, with what belongs to its second key: 2024-03-04 张三.
    private static Wording Rewritten(Key key, string typed, DateGuess guess)
    {
        var rest = typed[(typed.AsSpan().LastIndexOfAny(DateEnds) + 1)..].Trim(AroundNames);
        if (key.Children is [_, var second, ..])
            rest = NameBeside(typed, rest, second);
        if (key.Children is [var day, var other, ..] && (guess.Meant is null || rest.Length > 0))
        {
            var name = rest.Length is > 0 and < 20 && guess.Meant is not null ? (rest, rest) : ("……", "…");
            var date = guess.Meant is { } known ? Typed(known) : "2024-03-05";
            return new(
                $"写成 {{{day.Chinese}: {date}, {other.Chinese}: {name.Item1}}}，或只写日期 {date}。",
                $"Write {{{day.English}: {date}, {other.English}: {name.Item2}}}, or only the date, {date}.");
        }

        if (guess.Meant is null && DayInWords(key, typed) is { } remedy)
            return remedy;
        return guess.Meant is { } meant
            ? IsWord(rest)
                ? new($"只写 {Typed(meant)}；“{rest}”写进正文。", $"Write only {Typed(meant)}; put '{rest}' into the text.")
                : new($"改写为 {Typed(meant)}。", $"Write {Typed(meant)}.")
            : new("写成 2024-03-05 或 2024年3月5日，可再加 09:30。", "Write 2024-03-05 or 2024年3月5日, optionally with 09:30.");
    }

    // 2026-10-14 周宁, 周宁（2026-10-14）, 审核人：周宁，2026-10-14.
    private static string NameBeside(string typed, string behind, Key key)
    {
        if (behind.Length > 0 || typed.AsSpan().IndexOfAny(DateStarts) is not (> 0 and var end))
            return behind;
        var name = typed[..end].Trim(AroundNames);
        foreach (var label in (string[])[key.Chinese, key.English, "审核"])
            if (name.StartsWith(label, StringComparison.Ordinal)) name = name[label.Length..].Trim(AroundNames);
        return name.EndsWith('于') ? name[..^1] : name;
    }

    // 自印发之日起 is a day that the front matter has; 长期有效 is none.
    private static Wording? DayInWords(Key key, string typed)
    {
        foreach (var words in DaysOfIssue)
        {
            if (typed.Contains(words, StringComparison.Ordinal))
            {
                return new(
                    $"写出那一天：印发之日就是成文日期，如“{key.Chinese}: 2024-03-05”。",
                    $"Write the day itself; that of issue is the value of 'written', as in '{key.English}: 2024-03-05'.");
            }
        }

        if (key.IsRequired)
            return null;
        foreach (var words in NoDays)
        {
            if (typed.Contains(words, StringComparison.Ordinal) || typed == "无")
            {
                return new(
                    $"没有这一天的，删去“{key.Chinese}”这一行。",
                    $"If there is no such day, delete the line of '{key.English}'.");
            }
        }

        return null;
    }

    // What stands behind a date and is no part of it; the day of the week and the unit of a time are.
    private static bool IsWord(string rest) =>
        rest.Length > 1 && char.IsLetter(rest[0]) && rest[0] is not ('星' or '周' or '礼' or '时' or '分' or '点' or 'Z' or 'T' or 'a' or 'p');

    private static string Typed(Moment moment) => moment.Clock is null ? moment.ToIso() : moment.ToPageTag();

    private static string Form(Key key, bool english)
    {
        var children = key.Children.Where(child => child.IsRequired || key.Children.Length < 4);
        var inner = string.Join(", ", children.Select(child => english ? $"{child.English}: …" : $"{child.Chinese}: ……"));
        return key.Kind == ValueKind.Records ? $"[{{{inner}}}]" : $"{{{inner}}}";
    }

    private static Wording Text(Location at) => IsDataset(at) ? new("“说明”", "'notes'") : new("正文", "the text");

    private static bool IsDataset(Location at) => at.File.EndsWith("/dataset.yml", StringComparison.Ordinal);

    private static Wording Page(Location at)
    {
        if (IsDataset(at))
            return new("docs/zh/撰写各类内容.md 的“开放数据”", "docs/open-data.md");
        return at.File.EndsWith(".yml", StringComparison.Ordinal)
            ? new("docs/site.md", "docs/site.md")
            : new("docs/zh/撰写各类内容.md", "docs/front-matter.md");
    }
}
