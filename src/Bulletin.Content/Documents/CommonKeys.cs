using Bulletin.Content.Fields;
using static Bulletin.Content.Fields.ValueKind;

namespace Bulletin.Content.Documents;

/// <summary>The keys of every document, in the order of the reference; <see cref="CommonProperties"/> says what becomes of them.</summary>
public static class CommonKeys
{
    internal static readonly Key On = Key.Of(Date, "on", "时间", "日期", "the date").Required();

    private static readonly Key By = Key.Text("by", "审核人", "审核人（不会发布）", "the reviewer; never published");
    internal static readonly Key Digest =
        Key.Text(
            "digest",
            "指纹",
            "审核过的内容的指纹，由 bulletin review 写入（不会发布）",
            "the digest of what was reviewed, written by 'bulletin review'; never published");

    public static readonly Key Title = Key.Text("title", "标题", "文件的标题", "the document's title").Required();
    public static readonly Key Issuer = Key.Of(Texts, "issuer", "发文机关", "发文机关；联合发文写成列表", "the issuing agency; a list for a joint document");
    public static readonly Key Number =
        Key.Text("number", "发文字号", "发文字号，如 云政办发〔2024〕12号；全站唯一", "the document number; unique over the site") with
        { Sample = "云政办发〔2024〕12号", Identifies = true };
    public static readonly Key Index =
        Key.Text("index", "索引号", "索引号；全站唯一", "the index number of the information catalogue; unique over the site") with
        { Sample = "015000001/2024-00012", Identifies = true };
    public static readonly Key Written = Key.Of(Date, "written", "成文日期", "成文日期", "the date of signature");
    public static readonly Key Published = Key.Of(Date, "published", "发布日期", "发布日期", "the date of publication").Required();
    public static readonly Key Updated = Key.Of(Date, "updated", "更新日期", "发布后内容有改动的日期", "the date of the last change of content");
    public static readonly Key Effective = Key.Of(Date, "effective", "施行日期", "施行日期", "the date of entry into force");
    public static readonly Key Expires = Key.Of(Date, "expires", "失效日期", "有效期的最后一天（有效期至某日即写该日）", "the last day on which it is in force");
    public static readonly Key Category =
        Key.Text("category", "主题分类", "22 类主题分类之一，可加“\\二级分类”", "one of the 22 subject classes, optionally with '\\second level'") with
        { Sample = @"综合政务\政务公开", Identifies = true };
    public static readonly Key Topics =
        Key.Of(Texts, "topics", "主题词", "主题词列表", "a list of subject terms") with
        { Sample = "[政务公开, 政府公报]", Joining = Joining.Terms };
    public static readonly Key Status = Key.Choice("status", "有效性", "有效性", "whether the document is in force", [.. ValidityNames.Chinese]);
    public static readonly Key Amends = Key.Of(References, "amends", "修改", "本文件修改了哪些文件", "the documents that this one amends");
    public static readonly Key Repeals = Key.Of(References, "repeals", "废止", "本文件废止了哪些文件", "the documents that this one repeals");
    public static readonly Key AmendedBy = Key.Of(References, "amended_by", "被修改", "本文件被哪些文件修改", "the documents that amend this one");
    public static readonly Key RepealedBy = Key.Of(References, "repealed_by", "被废止", "本文件被哪些文件废止", "the documents that repeal this one");
    public static readonly Key InterpretedBy =
        Key.Of(References, "interpreted_by", "解读材料", "解读本文件的材料", "the interpretations of this document") with
        { Sample = "[interpretations/2024/3-jiedu]" };
    public static readonly Key Consultations =
        Key.Of(References, "consultations", "征求意见", "本文件起草时的征求意见", "the consultations that led to this document") with
        { Sample = "[consultations/2024/1]" };
    public static readonly Key Specials =
        Key.Of(References, "specials", "专题", "收入本文件的专题", "the special topics that gather this document") with
        { Sample = "[specials/zhengwu-gongkai]" };
    public static readonly Key Issue =
        Key.Text("issue", "刊期", "刊登本文件的公报，如 2024/03", "the issue of the gazette that carries it, e.g. 2024/03") with
        { Sample = "2024/03", Identifies = true };
    public static readonly Key Corrections =
        Key.Records(
            "corrections",
            "更正",
            "更正记录",
            "corrections made after publication",
            On,
            Key.Text("what", "内容", "更正了什么", "what was corrected").Required());
    public static readonly Key Disclosure =
        Key.Choice(
            "disclosure",
            "公开属性",
            "公开属性；只有主动公开的才会发布",
            "the disclosure attribute; only 主动公开 is published",
            "主动公开",
            "依申请公开",
            "不予公开").Required();
    public static readonly Key Reviewed =
        Review(
            "reviewed",
            "发布审核",
            "发布审核记录：日期，或日期与审核人；没有就不发布",
            "the record of review: a date, or date and reviewer; without it nothing is published");
    public static readonly Key SecrecyReviewed = Review("secrecy_reviewed", "保密审查", "保密审查记录", "the record of the secrecy review");
    public static readonly Key Cleared =
        Key.Records(
            "cleared",
            "准予公开",
            "依法可以公开的身份号码、密级标志等，逐项写明内容和理由",
            "what may be public although it looks like personal data or a secrecy mark, each with its reason",
            Key.Text("what", "内容", "原文里的号码或标志", "the number or mark as the text has it").Required(),
            Key.Text("reason", "理由", "依据的规定（不会发布）", "the rule that it rests on; never published").Required());
    public static readonly Key Withdrawn =
        Key.Records(
            "withdrawn",
            "撤回",
            "撤回记录；原网址只留撤回说明",
            "the withdrawal; only a notice stays at its URL",
            On,
            Key.Text("reason", "原因", "撤回原因", "the reason").Required()) with
        { Kind = Record };
    public static readonly Key Draft = Key.Of(Flag, "draft", "草稿", "是草稿，不发布", "a draft is never built");
    public static readonly Key Source = Key.Text("source", "来源", "稿件来源；默认为发文机关", "the source of the text; by default the issuer");
    public static readonly Key Author = Key.Text("author", "作者", "作者", "the author");
    public static readonly Key PlainSummary =
        Key.Text(
            "plain_summary",
            "通俗说明",
            "用大白话说清这份文件讲什么，无障碍版放在正文前面",
            "what the document says, in plain words; the accessible edition shows it before the text");
    public static readonly Key Summary = Key.Text("summary", "摘要", "摘要；默认取正文开头", "a summary; by default the beginning of the text");
    public static readonly Key Attachments =
        Key.Records(
            "attachments",
            "附件",
            "附件，与文件放在一起",
            "files that belong to the document",
            Key.Of(ValueKind.Path, "file", "文件", "相对路径", "its relative path").Required(),
            Key.Text("title", "标题", "显示的名称", "the name to show")) with
        { OrFirstChild = true, Joining = Joining.Files };
    public static readonly Key Image =
        Key.Record(
            "image",
            "配图",
            "列表和分享时的配图",
            "a picture for lists and sharing",
            Key.Of(ValueKind.Path, "file", "文件", "相对路径", "its relative path").Required(),
            Key.Text("alt", "说明", "图片的文字说明", "what the picture shows")) with
        { OrFirstChild = true, Sample = "{文件: 图片.png, 说明: 图片的文字说明}" };
    public static readonly Key Aliases =
        Key.Of(Texts, "aliases", "旧网址", "仍须可用的旧网址", "old URLs that must keep working") with
        { Sample = "[/zwgk/2019/t20190305_123.html]", Joining = Joining.Addresses };

    private static Key Review(string english, string chinese, string meaning, string englishMeaning) =>
        Key.Record(english, chinese, meaning, englishMeaning, On, By, Digest) with { OrFirstChild = true };
}
