using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Sensitive;

/// <summary>What must not be published, whoever wrote it. The messages never repeat it whole.</summary>
public static class SensitiveProblems
{
    public static readonly Rule IdentityRule = Rule.Error("BLT9001", "含有公民身份号码", "Identity card number");
    public static readonly Rule SecrecyRule = Rule.Error("BLT9002", "含有密级标志", "Secrecy mark");
    public static readonly Rule OldIdentityRule = Rule.Warning("BLT9003", "像是 15 位身份号码", "Possible 15-digit identity card number");
    public static readonly Rule CardRule = Rule.Warning("BLT9004", "像是银行卡号", "Possible bank card number");
    public static readonly Rule MobileRule = Rule.Warning("BLT9005", "含有手机号码", "Mobile telephone number");
    public static readonly Rule HomeRule = Rule.Warning("BLT9006", "含有家庭住址", "Home address");
    public static readonly Rule InternalRule = Rule.Warning("BLT9007", "含有内部文件标记", "Mark of an internal document");
    public static readonly Rule NotDisclosedRule = Rule.Warning("BLT9008", "写明不予公开", "Note against disclosure");
    public static readonly Rule SecrecyKeyRule = Rule.Error("BLT9009", "文件头里有密级", "Secrecy grade in front matter");

    public static readonly Rule FileRule = Rule.Warning("BLT9010", "附件或图里有个人信息", "Personal data in an attachment");

    public static readonly Rule UnusedRule = Rule.Warning("BLT9011", "准予公开的内容没有出现", "Clearance of what is not there");

    // 个人信息保护法, art. 25, 28; 政府信息公开条例, art. 15.
    private static readonly Wording Cleared = new(
        "确需依法公开的，在文件头（数据集在 dataset.yml）的“准予公开”里写明内容和理由。",
        "If the law requires it to be public, name it under 'cleared' in the front matter (of a dataset: dataset.yml), with the reason.");

    /// <param name="at">Where it begins.</param>
    /// <param name="number">The number as the text has it.</param>
    public static Diagnostic Identity(Location at, string number) => IdentityRule.At(
        at,
        new(
            $"这里有完整的公民身份号码“{SensitiveMask.Of(number)}”，校验码相符，属于个人信息。",
            $"'{SensitiveMask.Of(number)}' is a complete identity card number with the right check character: personal data."),
        Masked("遮去中间各位，如 530102********1234。", "Mask it: 530102********1234."));

    public static Diagnostic OldIdentity(Location at, string number) => OldIdentityRule.At(
        at,
        new(
            $"“{SensitiveMask.Of(number)}”像是 15 位的旧公民身份号码，属于个人信息。",
            $"'{SensitiveMask.Of(number)}' looks like an identity card number of 15 digits: personal data."),
        Masked("遮去中间各位。", "Mask the digits in the middle."));

    public static Diagnostic Card(Location at, string number) => CardRule.At(
        at,
        new(
            $"“{SensitiveMask.Of(number)}”像是银行卡号，校验位相符。",
            $"'{SensitiveMask.Of(number)}' looks like the number of a bank card: its check digit is right."),
        Masked("个人的只保留后 4 位；单位账户写明“户名”。", "Keep the last four digits of a personal one; name the holder (户名) of an office's account."));

    public static Diagnostic Mobile(Location at, string number) => MobileRule.At(
        at,
        new($"“{SensitiveMask.Of(number)}”是手机号码。", $"'{SensitiveMask.Of(number)}' is a mobile telephone number."),
        Masked("办公联系改用座机；个人号码遮去中间 4 位。", "Use an office number; mask the middle of a personal one."));

    public static Diagnostic Home(Location at) => HomeRule.At(
        at,
        new("这里是具体到门牌的家庭住址，属于个人信息。", "This is a home address down to the door: personal data."),
        Masked("只写到街道或村。", "Name the street or village only."));

    public static Diagnostic Secrecy(Location at, string mark) => SecrecyRule.At(
        at,
        new(
            $"这里有密级标志“{Flat(mark)}”：涉及国家秘密的文件不得公开发布。",
            $"This is the secrecy mark '{Flat(mark)}': state secrets must not be published."),
        new(
            "立即停止发布，把文件移出本文件夹，报保密部门处理；已解密的，按解密后的文本发布。",
            "Stop, move the file out of this folder and tell your security officer; publish a declassified text without the mark."));

    public static Diagnostic Internal(Location at, string mark) => InternalRule.At(
        at,
        new(
            $"这里有内部文件标记“{Flat(mark)}”，公开发布的文件不应有它。",
            $"This marks an internal document ('{Flat(mark)}'), which a public one is not."),
        new("先核实文件可否公开。" + Cleared.Chinese, "Find out whether the document may be public. " + Cleared.English));

    /// <param name="heading">What the note stands under: a key or a column; empty: it is in the text.</param>
    public static Diagnostic NotDisclosed(Location at, string note, string heading)
    {
        var (where, english) = heading.Length > 0 ? ($"“{heading}”", $"'{heading}'") : ("正文", "the text");
        return NotDisclosedRule.At(
            at,
            new(
                $"{where}写明“{Flat(note)}”，公开属性却是“主动公开”。",
                $"This note in {english} says '{Flat(note)}', but the disclosure attribute is 主动公开."),
            new(
                $"先核实文件可否公开，再改{where}或公开属性，使两者一致。",
                $"Find out whether the document may be public; then correct {english} or 'disclosure'."));
    }

    public static Diagnostic FileName(SensitiveKind kind, Location at)
    {
        var name = NameOf(kind);
        return RuleOf(kind).At(
            at,
            new($"文件名含有{name.Chinese}，它会出现在网址里。", $"The file name contains {name.English}, and so does the address of what is published."),
            new("给文件换一个名字。", "Rename the file."));
    }

    /// <param name="at">The file.</param>
    /// <param name="found">What was found and how often, without a full stop.</param>
    public static Diagnostic InFile(Location at, Wording found) => FileRule.At(
        at,
        new($"文件的文字里有{found.Chinese}。", $"The text of the file has {found.English}."),
        new(
            "打开文件核对：个人信息遮去后换上；有“不予公开”“内部”字样的，先核实可否公开。",
            "Open the file and check: mask personal data; find out whether what is marked as internal may be public."));

    /// <param name="at">The file, and the line where it is known.</param>
    /// <param name="number">The first number as the file has it.</param>
    /// <param name="place">Where in the file it stands; null: at the line, or nobody knows.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="publisher">The document that publishes the file; null: none does.</param>
    public static Diagnostic IdentityInFile(Location at, string number, Wording? place, int count, string? publisher) => IdentityRule.At(
        at,
        new(
            $"文件里{InChinese(place)}有完整的公民身份号码“{SensitiveMask.Of(number)}”，校验码相符，属于个人信息"
                + $"{(count > 1 ? $"；共 {count} 处" : "")}{PublishedChinese(publisher)}。",
            $"The file has the complete identity card number '{SensitiveMask.Of(number)}'{InEnglish(place)} with the right check "
                + $"character: personal data{(count > 1 ? $", {count} in all" : "")}{PublishedEnglish(publisher)}."),
        new(
            $"留好原件，另存一份，遮去中间各位（如 530102********1234）{(HasColumns(at.File) ? "或删去这一列" : "")}，换上。"
                + ClearedChinese(publisher),
            "Keep the original; in a copy mask the numbers (530102********1234)"
                + $"{(HasColumns(at.File) ? " or delete the column" : "")}, and publish that." + ClearedEnglish(publisher)));

    private static bool HasColumns(string file)
    {
        foreach (var ending in (ReadOnlySpan<string>)[".csv", ".tsv", ".xlsx", ".xls", ".et", ".ods"])
            if (file.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <inheritdoc cref="IdentityInFile"/>
    /// <param name="mark">The mark as the file has it.</param>
    public static Diagnostic SecretFile(Location at, string mark, Wording? place, string? publisher) => SecrecyRule.At(
        at,
        new(
            $"文件里{InChinese(place)}有密级标志“{Flat(mark)}”：涉及国家秘密的文件不得公开发布{PublishedChinese(publisher)}。",
            $"The file has the secrecy mark '{Flat(mark)}'{InEnglish(place)}: state secrets must not be published"
                + $"{PublishedEnglish(publisher)}."),
        new(
            "立即停止发布，把文件移出本文件夹，报保密部门处理；已解密的，换成解密后的文本。" + ClearedChinese(publisher),
            "Stop, move the file out of this folder and tell your security officer; publish a declassified text without the mark."
                + ClearedEnglish(publisher)));

    /// <param name="at">Where the key stands.</param>
    /// <param name="key">The key as typed.</param>
    public static Diagnostic SecrecyKey(Location at, string key) => SecrecyKeyRule.At(
        at,
        new(
            $"文件头里有“{key}”：公开的文件没有密级，定了密级的涉及国家秘密，不得公开发布。",
            $"The front matter has the key '{key}': a public document has no grade, and a classified one must not be published."),
        new(
            "先停止发布，报保密审查；确认可以公开的，只写“公开属性”和“保密审查”。",
            "Stop and have it reviewed for secrecy; what may be public has only 'disclosure' and 'secrecy_reviewed'."));

    /// <param name="at">Where it is cleared.</param>
    /// <param name="text">What is cleared.</param>
    public static Diagnostic UnusedClearance(Location at, string text)
    {
        // What is no number is an editor's own text, which no log repeats.
        var (chinese, english) = SensitiveMask.HasNumber(text)
            ? ($"写着“{SensitiveMask.Of(text)}”，文件头和正文里都没有", $"names '{SensitiveMask.Of(text)}', which")
            : ("的这一项，文件头和正文里都没有", "names a text that");
        return UnusedRule.At(
            at,
            new($"“准予公开”{chinese}。", $"'cleared' {english} neither the front matter nor the text has."),
            new(
                "原文已经删改的，删去这一项，以免日后放过没有核过的内容；只是写法不同的，照原文写。",
                "Delete the entry if the text has changed, lest it let through what nobody looked at; else write it as the text does."));
    }

    private static string InChinese(Wording? place) => place is { } known ? $"（{known.Chinese}）" : "";

    private static string InEnglish(Wording? place) => place is { } known ? $" ({known.English})" : "";

    private static string PublishedChinese(string? publisher) => publisher is null ? "" : $"；发布它的是 {publisher}";

    private static string PublishedEnglish(string? publisher) => publisher is null ? "" : $"; it is published by {publisher}";

    private static string ClearedChinese(string? publisher) =>
        publisher is null ? "" : $"确需依法公开的，在 {publisher} 的“准予公开”里写明内容和理由。";

    private static string ClearedEnglish(string? publisher) =>
        publisher is null ? "" : $" If the law requires it to be public, name it under 'cleared' in {publisher}, with the reason.";

    private static Wording Masked(string chinese, string english) => new(chinese + Cleared.Chinese, english + " " + Cleared.English);

    private static Rule RuleOf(SensitiveKind kind) => kind switch
    {
        SensitiveKind.IdentityNumber => IdentityRule,
        SensitiveKind.OldIdentityNumber => OldIdentityRule,
        SensitiveKind.PaymentCard => CardRule,
        _ => MobileRule,
    };

    /// <summary>What such a thing is called within a sentence.</summary>
    public static Wording NameOf(SensitiveKind kind) => kind switch
    {
        SensitiveKind.IdentityNumber or SensitiveKind.OldIdentityNumber => new("公民身份号码", "an identity card number"),
        SensitiveKind.PaymentCard => new("银行卡号", "a bank card number"),
        SensitiveKind.MobileNumber => new("手机号码", "a mobile telephone number"),
        SensitiveKind.HomeAddress => new("家庭住址", "a home address"),
        SensitiveKind.SecrecyMark => new("密级标志", "a secrecy mark"),
        SensitiveKind.InternalMark => new("内部文件标记", "a mark of an internal document"),
        _ => new("不予公开的附注", "a note against disclosure"),
    };

    private static string Flat(string text) => text.ReplaceLineEndings(" ");
}
