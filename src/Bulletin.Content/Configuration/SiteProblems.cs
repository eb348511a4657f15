using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;

namespace Bulletin.Content.Configuration;

/// <summary>What can be wrong with site.yml, issuers.yml and synonyms.yml.</summary>
public static class SiteProblems
{
    public static readonly Rule NoSiteFileRule = Rule.Error("BLT5001", "没有 site.yml", "No site.yml");
    public static readonly Rule BadAddressRule = Rule.Error("BLT5002", "网址不对", "Invalid URL");
    public static readonly Rule BadSiteCodeRule = Rule.Error("BLT5003", "网站标识码不对", "Invalid site code");
    public static readonly Rule BadColumnRule = Rule.Error("BLT5004", "栏目写得不对", "Invalid column");
    public static readonly Rule UnknownColumnTypeRule = Rule.Warning("BLT5005", "栏目类别不在规定之内", "Unknown column type");
    public static readonly Rule UnknownEditionRule = Rule.Error("BLT5006", "没有这个版本", "Unknown edition");
    public static readonly Rule NoThemeRule = Rule.Error("BLT5007", "找不到主题或其文件", "Theme or one of its files not found");
    public static readonly Rule DuplicateIssuerRule = Rule.Error("BLT5008", "发文机关重复", "Duplicate issuer");
    public static readonly Rule BadMergerRule = Rule.Error("BLT5009", "并入的机关不对", "Invalid merger");
    public static readonly Rule BadLanguageRule = Rule.Error("BLT5011", "语言标记不对", "Invalid language tag");
    public static readonly Rule BadSynonymsRule = Rule.Error("BLT5010", "同义词写得不对", "Invalid synonyms");

    public static Diagnostic NoSiteFile(string root) => NoSiteFileRule.At(
        new(SiteReader.File),
        new($"“{root}”里没有 site.yml。", $"'{root}' has no site.yml."),
        new(
            "在站点文件夹中运行，或写出站点文件夹：bulletin build 文件夹；新建站点用 bulletin new site 文件夹。",
            "Run the command in the site folder or pass the folder: bulletin build DIR. To create a site, use 'bulletin new site DIR'."));

    public static Diagnostic BadAddress(Location at, string typed) => BadAddressRule.At(
        at,
        new($"“{typed}”不能作为站点的网址。", $"'{typed}' is not a valid site URL."),
        new("写成 https://gazette.example.gov.cn/ 的形式。", "Use the form https://gazette.example.gov.cn/."));

    public static Diagnostic BadLink(Location at, Fields.Key key, string typed) => BadAddressRule.At(
        at,
        new($"{key.Chinese}“{typed}”不是网址。", $"'{key.English}' is not a URL: '{typed}'."),
        new("写以 http:// 或 https:// 开头的完整网址，或删去这一行。", "Write the full URL, starting with http:// or https://, or delete the line."));

    public static Diagnostic BadSiteCode(Location at, string typed) => BadSiteCodeRule.At(
        at,
        new($"网站标识码“{typed}”应当是 10 位字母或数字（国办发〔2017〕47号）。", $"The site code '{typed}' must be 10 letters or digits (国办发〔2017〕47号)."),
        new("照全国政府网站信息报送系统中的标识码抄，10 位写全，开头的零也要写。", "Copy all 10 characters, including leading zeros."));

    public static Diagnostic BadLanguage(Location at, string typed) => BadLanguageRule.At(
        at,
        new(
            $"“{typed}”不是语言标记，读屏软件不知道用哪种语音（WCAG 2.2，3.1.1）。",
            $"'{typed}' is not a language tag, so screen readers cannot select a voice (WCAG 2.2, 3.1.1)."),
        new("写 zh-CN 这样的标记（BCP 47），或者删去这一行。", "Use a tag like zh-CN (BCP 47), or delete the line."));

    public static Diagnostic FolderOrQuery(Location at, string title) => BadColumnRule.At(
        at,
        new($"栏目“{title}”应当有“文件夹”(folder) 或“查询”(query) 中的一个。", $"The column '{title}' needs either 'folder' or 'query'."),
        new("写“文件夹: policies”，或写“查询:”及条件和“网址名:”(slug)。", "Write 'folder: policies', or 'query:' with conditions and a 'slug:'."));

    public static Diagnostic UnknownColumnFolder(Location at, string typed) => BadColumnRule.At(
        at,
        new($"没有可作栏目的文件夹“{typed}”。", $"'{typed}' is not a folder that a column can use."),
        new($"可选：{Folders("、")}。", $"Choose one of: {Folders(", ")}."));

    public static Diagnostic BadSlug(Location at, string typed) => BadColumnRule.At(
        at,
        new(
            $"网址名“{typed}”不能用：只能含字母、数字、汉字和 - _ .，且不是 index、by、page-数字。",
            $"Invalid slug '{typed}': use letters, digits, Han characters and - _ . only; index, by and page-N are reserved."),
        new("写“网址名: renmian”(slug) 这样的名称。", "Use a name like 'slug: appointments'."));

    public static Diagnostic DuplicateColumn(Location at, string slug) => BadColumnRule.At(
        at,
        new($"已有网址名为“{slug}”的栏目。", $"Another column already has the slug '{slug}'."),
        new("换一个网址名，或删去一个栏目。", "Use another slug, or delete one of the columns."));

    public static Diagnostic UnknownHomeColumn(Location at, string typed, ImmutableArray<Column> columns) => BadColumnRule.At(
        at,
        new($"首页的“{typed}”不是任何栏目的网址名。", $"'home' names '{typed}', which is not the slug of any column."),
        new($"可选：{string.Join('、', columns.Select(c => c.Slug))}。", $"Choose one of: {string.Join(", ", columns.Select(c => c.Slug))}."));

    public static Diagnostic UnknownColumnType(Location at, string typed) => UnknownColumnTypeRule.At(
        at,
        new($"栏目类别“{typed}”不在国办发〔2017〕47号附件的取值之内。", $"The column type '{typed}' is not one of the values defined in 国办发〔2017〕47号."),
        new($"可选：{string.Join('、', ColumnTypeTags.All)}。", $"Choose one of: {string.Join(", ", ColumnTypeTags.All)}."));

    public static Diagnostic UnknownEdition(Location at, string typed) => UnknownEditionRule.At(
        at,
        new($"没有“{typed}”这个版本。", $"Unknown edition '{typed}'."),
        new(
            $"可选：{string.Join('、', Edition.All.Select(edition => edition.Title))}。",
            $"Choose one of: {string.Join(", ", Edition.All.Select(edition => edition.Name))}."));

    public static Diagnostic DuplicateIssuer(Location at, string name, string slug, string other) => DuplicateIssuerRule.At(
        at,
        new($"“{name}”的名称或网址名“{slug}”与“{other}”相同。", $"'{name}' has the same name or slug '{slug}' as '{other}'."),
        new("换一个网址名；更名的机关写进“曾用名”，并入的写“并入”。", "Use another slug. Put a former name under 'formerly' and a merger under 'merged_into'."));

    public static Diagnostic UnknownSuccessor(Location at, string name, string typed) => BadMergerRule.At(
        at,
        new($"“{name}”并入的“{typed}”不在名录中。", $"'{name}' is merged into '{typed}', which is not in issuers.yml."),
        new("核对名称，或在 issuers.yml 中加上这个机关。", "Check the name, or add that agency to issuers.yml."));

    public static Diagnostic MergerCircle(Location at, string name) => BadMergerRule.At(
        at,
        new($"“{name}”绕一圈又并入了自己。", $"'{name}' is merged into itself, directly or through other agencies."),
        new("删去其中一个“并入”。", "Delete one 'merged_into' in the cycle."));

    public static Diagnostic NoSynonyms(Location at) => BadSynonymsRule.At(
        at,
        new("这里应当是至少两个意思相同的词。", "Expected two or more words with the same meaning."),
        new("每组写一行，如“- [加装电梯, 增设电梯]”或“- 加装电梯、增设电梯”。", "Write one line per group, like '- [加装电梯, 增设电梯]'."));

    public static Diagnostic NoSwitchedOff(Location at) => BadSynonymsRule.At(
        at,
        new("这里应当是要停用的说法。", "Expected the word that is switched off."),
        new(
            "写成“- 停用: 老赖”，或写明不再找哪些词：“- 停用: [老赖, 失信被执行人]”。",
            "Write '- off: 老赖', or say what it no longer finds: '- off: [老赖, 失信被执行人]'."));

    public static Diagnostic UnknownSynonymKey(Location at, string typed) => BadSynonymsRule.At(
        at,
        new($"synonyms.yml 里不能有“{typed}”。", $"'{typed}' is not a key of synonyms.yml."),
        new("这个文件只是一个清单，每组一行，如“- [加装电梯, 增设电梯]”。", "The file is a plain list with one line per group, like '- [加装电梯, 增设电梯]'."));

    public static Diagnostic LongSynonym(Location at, string word, int most) => BadSynonymsRule.At(
        at,
        new($"“{word}”有 {word.Length} 个字，最多 {most} 个。", $"'{word}' has {word.Length} characters; the limit is {most}."),
        new("写读者会输入的短词。", "Use the short word that readers type."));

    public static Diagnostic TooManyWords(Location at, int count, int most) => BadSynonymsRule.At(
        at,
        new($"这一组有 {count} 个词，最多 {most} 个。", $"This group has {count} words; the limit is {most}."),
        new("分成意思更近的几组。", "Split it into groups of closer meaning."));

    public static Diagnostic TooManySynonyms(Location at, int count, int most) => BadSynonymsRule.At(
        at,
        new(
            $"共有 {count} 组同义词，最多 {most} 组。",
            $"There are {count} groups of synonyms; the limit is {most}."),
        new("留下读者真会输入的。", "Keep the groups that readers really type."));

    public static Diagnostic DuplicateSynonym(Location at, string word, int line) => BadSynonymsRule.At(
        at,
        new($"“{word}”在第 {line} 行已经有了。", $"'{word}' is already on line {line}."),
        new("把两组并成一组，或删去一处。", "Merge the two groups, or delete one of the words."));

    public static Diagnostic NoTheme(Location at, string theme) => UnusableTheme(
        at,
        theme,
        new("文件不存在。", "the file does not exist."));

    public static Diagnostic IncompleteTheme(Location at, string theme, IReadOnlyCollection<string> missing) => UnusableTheme(
        at,
        theme,
        new($"缺少模板 {string.Join('、', missing)}。", $"required templates are missing ({string.Join(", ", missing)})."));

    private static Diagnostic UnusableTheme(Location at, string theme, Wording reason) => NoThemeRule.At(
        at,
        new($"主题“{theme}”不能用：{reason.Chinese}", $"The theme '{theme}' cannot be used: {reason.English}"),
        new(
            "写“theme: gazette”，或写完整的、已编译的主题 DLL 的相对路径；bulletin new theme 生成的主题什么都不缺。",
            "Write 'theme: gazette', or the relative path of the DLL of a complete, built theme; 'bulletin new theme' creates one."));

    public static Diagnostic NoEdition(Location at, string theme, Edition edition) => NoThemeRule.At(
        at,
        new($"主题“{theme}”没有{edition.Title}的模板。", $"The theme '{theme}' has no templates for the {edition.Name} edition."),
        new($"给主题加上这些模板，或者从“版本”(editions) 中删去{edition.Title}。", $"Add the templates, or delete '{edition.Name}' from 'editions'."));

    /// <summary>A file that the runtime does not load.</summary>
    public static Diagnostic UnloadableTheme(Location at, string theme, Exception fault) => UnusableTheme(at, theme, new(
        $"{(fault is BadImageFormatException ? "不是 .NET 程序集" : fault is FileNotFoundException ? "找不到它要用的程序集" : "程序集不能载入")}（"
            + $"{fault.Message}）。",
        fault.Message));

    public static Diagnostic LinkedFile(Location at, string file) => NoThemeRule.At(
        at,
        new(
            $"“{file}”是符号链接；不跟随符号链接，以免发布站点之外的内容。",
            $"'{file}' is a symbolic link or is inside one; symbolic links are not followed, so that nothing outside the site is "
                + "published."),
        new("换成文件本身。", "Replace the link with the file itself."));

    public static Diagnostic NoSuchFile(Location at, string file) => NoThemeRule.At(
        at,
        new($"站点里没有文件“{file}”。", $"File '{file}' does not exist in the site."),
        new("改正路径（相对于 site.yml），或删去这一行。", "Correct the path (relative to site.yml) or delete the line."));

    private static string Folders(string separator) => string.Join(separator, ContentTypes.All.Select(t => t.Folder));
}
