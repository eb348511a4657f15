using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Linking;

/// <summary>What can be wrong between documents.</summary>
public static class LinkProblems
{
    public static readonly Rule UnknownDocumentRule = Rule.Error("BLT4001", "引用的文件不存在", "Unknown document");
    public static readonly Rule UnknownNumberRule = Rule.Note("BLT4002", "引用的发文字号未收录", "Document number not in the collection");
    public static readonly Rule OmittedRule = Rule.Error("BLT4003", "引用了不发布的文件", "Reference to an unpublished document");
    public static readonly Rule ItselfRule = Rule.Error("BLT4004", "引用了自己", "Self-reference");
    public static readonly Rule DuplicateRule = Rule.Error("BLT4005", "发文字号、索引号或期号重复", "Duplicate number");
    public static readonly Rule DuplicateRouteRule = Rule.Error("BLT4006", "网址重复", "Duplicate URL");
    public static readonly Rule RepealCycleRule = Rule.Error("BLT4007", "废止关系成环", "Cycle of repeals");
    public static readonly Rule InForceYetRepealedRule = Rule.Error("BLT4008", "标为有效却已被废止", "Marked in force but repealed");
    public static readonly Rule RepealedByNobodyRule = Rule.Warning("BLT4009", "标为已废止却不知由何文件废止", "Repealing document unknown");
    public static readonly Rule StatusRule = Rule.Warning("BLT4010", "有效性与日期或修改关系不符", "Status contradicts dates or amendments");
    public static readonly Rule TwoIssuesRule = Rule.Error("BLT4011", "同一文件刊登两次", "Document carried twice");
    public static readonly Rule IssueGapRule = Rule.Warning("BLT4012", "期号不连续", "Gap between issues");
    public static readonly Rule DeadLinkRule = Rule.Error("BLT4013", "链接无效", "Dead link");
    public static readonly Rule DeadAnchorRule = Rule.Error("BLT4014", "锚点不存在", "Dead anchor");
    public static readonly Rule DeadOwnAddressRule = Rule.Warning("BLT4066", "本站没有这个网址", "No such address on this site");
    public static readonly Rule MissingFileRule = Rule.Error("BLT4015", "找不到图片或附件", "Image or attachment not found");
    public static readonly Rule OutsideRule = Rule.Error("BLT4016", "路径离开了 content 文件夹", "Path leaves the content folder");
    public static readonly Rule BadAliasRule = Rule.Error("BLT4017", "旧网址不能用", "Invalid old URL");
    public static readonly Rule EmptyColumnRule = Rule.Warning("BLT4018", "栏目是空的", "Empty column");
    public static readonly Rule UnsafePictureRule = Rule.Error("BLT4019", "图片含有脚本或外部内容", "Image with scripts or external content");
    public static readonly Rule MissingAltRule = Rule.Error("BLT4020", "配图没有文字说明", "Image without a description");
    public static readonly Rule UnknownIssuerRule = Rule.Note("BLT4021", "发文机关未登记", "Agency not in issuers.yml");
    public static readonly Rule ShortNameRule = Rule.Warning("BLT2040", "发文机关写成简称", "Short name of an agency");
    public static readonly Rule WrongTypeRule = Rule.Error("BLT4023", "引用的文件类型不对", "Document of the wrong type");
    public static readonly Rule RepeatedAttachmentRule = Rule.Warning("BLT4024", "附件重复", "Duplicate attachment");
    public static readonly Rule NoTextRule = Rule.Barrier("BLT4026", "只有图或音视频，没有文字", "Images, audio or video without text");
    public static readonly Rule UnknownHereRule = Rule.Warning(
        "BLT4025",
        "目录或解读对象里的发文字号未收录",
        "Listed or interpreted document not in the collection");

    /// <summary>Whether a rule says that something is missing, which may stand in a file that could not be read.</summary>
    internal static bool IsOfAbsence(Rule rule) =>
        rule == RepealedByNobodyRule || rule == StatusRule || rule == IssueGapRule || rule == EmptyColumnRule
        || rule == UnknownNumberRule || rule == UnknownHereRule;

    public static Diagnostic NoText(Location at, string form) => NoTextRule.At(
        at,
        new(
            $"这篇{form}解读没有文字，看不见或听不见的人读不到（WCAG 2.2，1.1.1、1.2.1）。",
            $"This interpretation ({form}) has no text, so it is inaccessible to readers who cannot see or hear it (WCAG 2.2, "
                + "1.1.1, 1.2.1)."),
        new("在图或音视频下面写出同样的内容。", "Add the same content as text below the images, audio or video."));

    public static Diagnostic UnknownDocument(Location at, string typed, string? nearest) => UnknownDocumentRule.At(
        at,
        new($"没有文件“{typed}”。", $"Document '{typed}' does not exist."),
        nearest is null
            ? new(
                "写 content 下的路径（不带 .md），如 policies/2024/zhb-12，或写发文字号。",
                "Write its path below content/ without .md, such as policies/2024/zhb-12, or its 发文字号.")
            : new($"是不是“{nearest}”？", $"Did you mean '{nearest}'?"));

    public static Diagnostic UnknownIssue(Location at, IssueNumber issue) => UnknownDocumentRule.At(
        at,
        new($"没有{issue.ToChinese()}公报。", $"Issue {issue} does not exist."),
        new($"先建 content/issues/{issue}.md，或改正刊期。", $"Add content/issues/{issue}.md, or correct the issue."));

    public static Diagnostic UnknownNumber(Location at, string typed) => UnknownNumberRule.At(
        at,
        new($"发文字号“{typed}”没有收录，只显示文字，不加链接。", $"'{typed}' is not in the collection; it is shown as text without a link."),
        new("如果本站有这个文件，核对发文字号。", "If this site publishes that document, check the number."));

    public static Diagnostic UnknownHere(Location at, string typed) => UnknownHereRule.At(
        at,
        new(
            $"发文字号“{typed}”没有收录：公报目录和解读对象里的文件应当在本站。",
            $"'{typed}' is not in the collection; documents that an issue carries or an interpretation explains should be."),
        new(
            "核对发文字号，多半是打错了；确实没有收录的旧文件，可以不管这条警告。",
            "Check the number; it is probably mistyped. For an old document that was never digitised, ignore this warning."));

    public static Diagnostic Omitted(Location at, string typed, Omission reason) => OmittedRule.At(
        at,
        new(
            $"“{typed}”不会发布（{reason.Reason().Chinese}），却被发布的文件引用。",
            $"'{typed}' is not published ({reason.Reason().English}), but a published document refers to it."),
        reason switch
        {
            Omission.Draft => new(
                "那个文件写好、审核后，删去它的“草稿”一行；或删去这处引用。",
                "Once that document is written and reviewed, delete its 'draft' line; or delete this reference."),
            Omission.OnRequest or Omission.Withheld => new(
                "删去这处引用；不主动公开的文件，标题也不能公开。",
                "Delete the reference: not even the title of a document that is not 主动公开 may be published."),
            Omission.NotReviewed => new(
                "先完成那个文件的审核，在它的文件头写上“发布审核”；或删去这处引用。",
                "Have that document reviewed and add 'reviewed' to its front matter; or delete this reference."),
            Omission.ReviewedLater or Omission.SecrecyReviewedLater => new(
                "核对那个文件的审核日期；日期没有错，把基准日期（--as-of 或 site.yml 的“基准日期”）改到那一天或以后，或到那一天再引用。",
                "Check the date of that document's review. If it is correct, set the as-of date (--as-of, or 'as_of' in site.yml) to "
                    + "that day or later, or add the reference on that day."),
            Omission.NotSecrecyReviewed => new(
                "先完成那个文件的保密审查，在它的文件头写上“保密审查”；或删去这处引用。",
                "Have that document reviewed for secrecy and add 'secrecy_reviewed' to its front matter; or delete this reference."),
            _ => new(
                "把基准日期（--as-of 或 site.yml 的“基准日期”）改到那个文件的发布日期或以后；或到那一天再引用。",
                "Set the as-of date (--as-of, or 'as_of' in site.yml) to that document's publication date or later; or add the "
                    + "reference on that day."),
        });

    public static Diagnostic Itself(Location at, string typed) => ItselfRule.At(
        at,
        new($"“{typed}”就是这个文件自己。", $"'{typed}' is this document itself."),
        new("改成要引用的文件，或删去。", "Refer to the intended document, or delete the reference."));

    public static Diagnostic Duplicate(Location at, Wording what, string value, string other) => DuplicateRule.At(
        at,
        new($"{what.Chinese}“{value}”已经用于 {other}。", $"The {what.English} '{value}' is already used by {other}."),
        new("核对两个文件，改正一个；同一文件不要收录两次。", "Check both documents and correct one; do not add the same document twice."));

    public static Diagnostic DuplicateRoute(Location at, string url, string other) => DuplicateRouteRule.At(
        at,
        new($"网址“{url}”与 {other} 相同或只差大小写。", $"The URL '{url}' is the same as that of {other}, or differs only in case."),
        new("改名；U 盘、Windows 和 macOS 不分大小写。", "Rename one of them; USB sticks, Windows and macOS ignore case."));

    public static Diagnostic RepealCycle(Location at, string path) => RepealCycleRule.At(
        at,
        new($"废止关系绕成了一圈：{path}。", $"These documents repeal each other in a cycle: {path}."),
        new("改正其中一个“废止”或“被废止”。", "Correct one of the 'repeals' or 'repealed_by' keys."));

    public static Diagnostic InForceYetRepealed(Location at, string status, string repealer) => InForceYetRepealedRule.At(
        at,
        new(
            $"有效性写的是“{status}”，但已施行的 {repealer} 废止了它。",
            $"The status is '{status}', but {repealer}, which is in force, repeals this document."),
        new("把有效性改为“已废止”，或改正废止关系。", "Change the status to 已废止, or correct the repeal."));

    public static Diagnostic RepealedByNobody(Location at) => RepealedByNobodyRule.At(
        at,
        new("有效性是“已废止”，却不知由哪个文件废止。", "The status is 已废止, but no repealing document is known."),
        new("用“被废止”写出废止它的文件或发文字号。", "Add the repealing document or its number as 'repealed_by'."));

    public static Diagnostic ExpiredBefore(Location at, Moment last, DateOnly asOf) => StatusRule.At(
        at,
        new(
            $"有效性写的是“已失效”，但失效日期 {last} 还没有过（基准日期 {asOf:yyyy-MM-dd}），页面照写的显示“已失效”。",
            $"'status' is 已失效, but 'expires' {last} has not passed on the as-of date {asOf:yyyy-MM-dd}; it is shown as 已失效."),
        new(
            "核对哪一个写错了：还有效的，改正有效性；提前废止的，写“已废止”并写明废止它的文件；日期写错的，改正失效日期。",
            "See which is wrong: correct the status; or write 已废止 with the document that repeals it; or correct 'expires'."));

    public static Diagnostic Status(Location at, string declared, string derived, Wording because) => StatusRule.At(
        at,
        new(
            $"有效性写的是“{declared}”，但{because.Chinese}，页面显示“{derived}”。",
            $"The status is '{declared}', but {because.English}; the page shows '{derived}'."),
        new($"把有效性改为“{derived}”，或改正日期。", $"Change the status to '{derived}', or correct the dates."));

    public static Diagnostic TwoIssues(Location at, string id, string first, string second) => TwoIssuesRule.At(
        at,
        first == second
            ? new($"“{id}”在{second}的目录中出现两次。", $"'{id}' is listed twice in the contents of {second}.")
            : new($"“{id}”同时刊登在{first}和{second}。", $"'{id}' is carried by both {first} and {second}."),
        new("只保留一处。", "Keep one of them."));

    public static Diagnostic IssueGap(Location at, Wording what) => IssueGapRule.At(
        at,
        what,
        new("补上缺少的一期，或改正期号。", "Add the missing issue, or correct the number."));

    public static Diagnostic ShortName(Location at, string name, string whole) => ShortNameRule.At(
        at,
        new(
            $"“{name}”是“{whole}”在 issuers.yml 里的简称，按另一个机关列出。",
            $"'{name}' is the short name of '{whole}' in issuers.yml, and is listed as another agency."),
        new($"写全称“{whole}”。", $"Write the full name, '{whole}'."));

    public static Diagnostic UnknownIssuer(Location at, string name, string? nearest) => UnknownIssuerRule.At(
        at,
        new($"issuers.yml 里没有“{name}”，按新的机关另立一个列表。", $"The agency '{name}' is not in issuers.yml; a separate list is created for it."),
        nearest is null
            ? new("名称无误就补进 issuers.yml。", "If the name is correct, add it to issuers.yml.")
            : new($"是不是“{nearest}”？名称无误就补进 issuers.yml。", $"Did you mean '{nearest}'? If the name is correct, add it to issuers.yml."));

    public static Diagnostic DeadLink(Location at, string target, string? nearest) => DeadLinkRule.At(
        at,
        new($"链接“{target}”指向的文件不存在。", $"The link target '{target}' does not exist."),
        nearest is null
            ? new("写相对于本文件的路径（以 .md 结尾），或写 [](doc:发文字号)。", "Write a path relative to this file, ending in .md, or [](doc:发文字号).")
            : new($"是不是“{nearest}”？", $"Did you mean '{nearest}'?"));

    /// <param name="typed">The address.</param>
    /// <param name="path">What it has behind the site's root.</param>
    public static Diagnostic DeadOwnAddress(Location at, string typed, string path) => DeadOwnAddressRule.At(
        at,
        new($"网址“{typed}”指向本站，可是本站没有 {path}。", $"The address '{typed}' leads to this site, which has no {path}."),
        new(
            "链接本站的文件，写相对于本文件的路径（以 .md 结尾）或 [](doc:发文字号)，生成时会核对；是旧网站的地址，在那份文件里写“旧网址”。",
            "For documents of this site, write a path relative to this file, ending in .md, or [](doc:发文字号): both are checked. For an "
                + "address of the old site, add it to the 'aliases' of that document."));

    public static Diagnostic NoList(Location at, string target) => DeadLinkRule.At(
        at,
        new($"没有列表“{target}”。", $"The list '{target}' does not exist."),
        new(
            "列表有：首页 index.html，各栏目、有文件的文件夹的 index.html，by/index.html。",
            "Lists are index.html (home), the index.html of each column and of each folder with documents, and by/index.html."));

    public static Diagnostic DeadAnchor(Location at, string target, string anchor) => DeadAnchorRule.At(
        at,
        new($"“{target}”里没有锚点“#{anchor}”。", $"'{target}' has no anchor '#{anchor}'."),
        new(
            "第十二条是 #t12，第三章是 #z3，“一、”是 #s1；写法见 docs/zh/表格与条款.md。",
            "Article 12 is #t12, chapter 3 is #z3, 一、 is #s1; docs/front-matter.md lists all forms."));

    public static Diagnostic MissingFile(Location at, string target, string? sameButCase) => IsAddress(target)
        ? FileElsewhere(at, target)
        : MissingFileRule.At(
        at,
        new($"找不到文件“{target}”。", $"File '{target}' does not exist."),
        sameButCase is null
            ? new("把文件放在文档旁边，写相对路径。", "Put the file beside the document and write its relative path.")
            : new($"大小写不同：磁盘上是“{sameButCase}”。", $"The case differs: the file is named '{sameButCase}'."));

    private static bool IsAddress(string target) =>
        target.Contains("://", StringComparison.Ordinal) || target.StartsWith("www.", StringComparison.OrdinalIgnoreCase);

    private static Diagnostic FileElsewhere(Location at, string target) => MissingFileRule.At(
        at,
        new(
            $"“{target}”是网址，这里要写本站的文件；别的网站上的文件，对方一动就打不开。",
            $"'{target}' is a web address; a file of this site is needed here, since one elsewhere breaks when that site changes."),
        new(
            "把文件下载到文档旁边，写它的相对路径；只指给读者看的，在正文里写 [名称](网址)。",
            "Download the file beside the document and write its relative path; to point readers to the address only, write "
                + "[name](address) in the text."));

    /// <param name="document">The document that has this name, from the one that links to it.</param>
    public static Diagnostic PageOfDocument(Location at, string target, string document) => MissingFileRule.At(
        at,
        new($"找不到文件“{target}”；有同名的稿件“{document}”。", $"File '{target}' does not exist; there is a document '{document}'."),
        new(
            $"链接这份稿件就写“{document}”，网址由工具生成。",
            $"To link to that document, write '{document}'; its address is made of that."));

    public static Diagnostic RepeatedAttachment(Location at, string target) => RepeatedAttachmentRule.At(
        at,
        new($"附件“{target}”列了两次，网页上会出现两次。", $"The attachment '{target}' is listed twice and will be shown twice."),
        new("只留一处；第二个是另一份文件的，改正文件名。", "Delete one of them. If the second is meant to be another file, correct its name."));

    public static Diagnostic BadMediaName(Location at, string target) => MissingFileRule.At(
        at,
        new(
            $"文件名“{target}”不能用作网址：只能含字母、数字、汉字和 - _ .。",
            $"The file name '{target}' cannot be used in a URL: only letters, digits, Han characters and - _ . are allowed."),
        FileNames.Allowed(target[(target.LastIndexOf('/') + 1)..]) is { Length: > 0 } allowed
            ? new($"给文件改名，例如“{allowed}”，这里也照改。", $"Rename the file, for example to '{allowed}', and write that here.")
            : new("给文件改名，例如把空格改为“-”。", "Rename the file, for example by replacing spaces with '-'."));

    /// <summary>A path with the stroke of Windows.</summary>
    public static Diagnostic Backslash(Location at, string target) => OutsideRule.At(
        at,
        new($"路径“{target}”里是反斜杠“\\”。", $"The path '{target}' contains a backslash."),
        target is [_, ':', ..] or ['\\', ..]
            ? new(
                "这是电脑上的路径，读者打不开：把文件放在文档旁边，写相对路径，用“/”隔开。",
                "This is a path of a computer, which readers cannot open: put the file beside the document and write its relative path, "
                    + "with '/'.")
            : new($"改用“/”：{target.Replace('\\', '/')}。", $"Use '/' instead: {target.Replace('\\', '/')}."));

    public static Diagnostic Outside(Location at, string target) => OutsideRule.At(
        at,
        new($"路径“{target}”离开了 content 文件夹。", $"The path '{target}' leaves the content folder."),
        new("只能引用 content 里的文件；把它复制到文档旁边。", "Only files in content/ can be used; copy the file beside the document."));

    public static Diagnostic BadAlias(Location at, string typed) => BadAliasRule.At(
        at,
        new($"旧网址“{typed}”不能生成页面。", $"Cannot create a page at the old URL '{typed}'."),
        new(
            "写站内路径，如 /zwgk/2019/t20190305_123.html；不能含 ..、? 或 #。",
            "Write a path on this site such as /zwgk/2019/t20190305_123.html, without '..', '?' or '#'."));

    public static Diagnostic EmptyColumn(Location at, string title) => EmptyColumnRule.At(
        at,
        new($"栏目“{title}”没有一份文件（国办秘函〔2019〕19号列为空白栏目）。", $"The column '{title}' has no documents."),
        new("发布内容，或从 site.yml 中删去这个栏目。", "Publish a document in it, or delete the column from site.yml."));

    public static Diagnostic UnsafePicture(Location at, string target, Wording found) => UnsafePictureRule.At(
        at,
        new($"图片“{target}”含有 {found.Chinese}。", $"The image '{target}' contains {found.English}."),
        new("重新导出不带脚本和外部引用的 SVG，或改用 PNG。", "Export the SVG without scripts and external references, or use PNG."));

    public static Diagnostic WrongType(Location at, string target, ContentType found, ContentType wanted) => WrongTypeRule.At(
        at,
        new(
            $"“{target}”是{found.FolderName.Chinese}，这里要写{wanted.FolderName.Chinese}。",
            $"'{target}' has the type '{found.Name.English}'; expected '{wanted.Name.English}'."),
        new($"改为 {wanted.Folder} 文件夹里的文件，或换一个键。", $"Refer to a document in the folder {wanted.Folder}, or use another key."));

    public static Diagnostic MissingAlt(Location at, string target) => MissingAltRule.At(
        at,
        new($"配图“{target}”没有文字说明。", $"The image '{target}' has no description."),
        new("写成“配图: {文件: ……, 说明: ……}”。", "Write 'image: {file: …, alt: …}'."));
}
