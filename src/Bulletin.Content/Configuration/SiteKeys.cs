using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using static Bulletin.Content.Fields.ValueKind;

namespace Bulletin.Content.Configuration;

/// <summary>The keys of site.yml and issuers.yml.</summary>
public static class SiteKeys
{
    public const string Remove = "remove";

    public static readonly Key Title = Key.Text("title", "标题", "站点名称", "the site's name").Required();
    public static readonly Key Organisation = Key.Text("organisation", "主办单位", "主办单位", "the organisation that runs the site").Required();
    public static readonly Key BaseUrl = Key.Text(
        "base_url", "网址", "站点根的网址，http(s)://…/", "the address of the site's root, http(s)://…/").Required().Identifying();
    public static readonly Key Language = Key.Text("language", "语言", "语言，默认 zh-CN", "the language; zh-CN by default").Identifying();
    public static readonly Key SiteCode = Key.Text(
        "site_code", "网站标识码", "网站标识码，10 位", "the site identification code, 10 characters").Identifying();
    public static readonly Key Icp = Key.Text("icp", "ICP备案号", "ICP 备案号", "the ICP record number");
    public static readonly Key Police = Key.Text("police", "公安备案号", "公安备案号", "the police record number");
    public static readonly Key PartyMark = Key.Text(
        "party_mark",
        "党政机关网站标识",
        "党政机关网站标识的查验网址",
        "the address that vouches for the mark of a party or government site");
    public static readonly Key FaultReport = Key.Text(
        "fault_report",
        "网站找错",
        "“政府网站找错”平台中本站的网址",
        "this site's address on the platform where readers report faults of government sites");
    public static readonly Key Phone = Key.Text("phone", "电话", "电话", "telephone");
    public static readonly Key Address = Key.Text("address", "地址", "地址", "postal address");
    public static readonly Key Email = Key.Text("email", "邮箱", "电子邮箱", "e-mail");
    public static readonly Key Hotline = Key.Text("hotline", "热线", "热线", "hotline");
    public static readonly Key Contact = Key.Record(
        "contact", "联系方式", "联系方式", "how to reach the organisation", Phone, Address, Email, Hotline);
    public static readonly Key Theme = Key.Text(
        "theme", "主题", "主题：gazette，或站点里已编译的主题 DLL", "the theme: gazette, or a built theme DLL of the site").Identifying();
    public static readonly Key Stylesheet = Key.Of(
        ValueKind.Path, "stylesheet", "样式表", "在主题之后加载的样式表", "a style sheet loaded after the theme's");
    public static readonly Key Logo = Key.Of(ValueKind.Path, "logo", "徽标", "页眉的徽标图片", "a picture for the header");
    public static readonly Key AsOf = Key.Of(
        Date,
        "as_of",
        "基准日期",
        "判断有效性的基准日期；默认为最新的发布或更新日期",
        "the date for which validity is judged; by default the newest publication or update");
    public static readonly Key Lucene = Key.Of(
        Flag,
        "lucene",
        "Lucene索引",
        "是否另外生成 Lucene 索引供下载，默认生成",
        "whether to build a Lucene index to download as well; it is built by default, with the search");
    public static readonly Key Search = Key.Of(Flag, "search", "检索", "是否生成检索，默认生成", "whether to build the search; it is built by default");
    public static readonly Key DataLicence = Key.Record(
        "data",
        "开放数据",
        "公报目录数据的使用许可：CC-BY-4.0 一类的名称，或名称与网址；写了才生成这个数据集",
        "the licence of the gazette's own data: a name such as CC-BY-4.0, or title and address; without it that dataset is not made",
        Key.Text("title", "名称", "许可的名称", "its name").Required(),
        Key.Text("url", "网址", "许可全文的网址", "where its text stands")) with
    { OrFirstChild = true };

    public static readonly Key Editions = Key.Of(
        Texts, "editions", "版本", "生成的版本；standard 总是生成", "the editions to build; standard always is");
    public static readonly Key ColumnTitle = Key.Text("title", "标题", "栏目名称", "the column's name").Required();
    public static readonly Key Folder = Key.Text("folder", "文件夹", "收入此文件夹的文件", "the folder whose documents it holds").Identifying();
    public static readonly Key Query = Key.Record("query", "查询", "收入符合条件的文件", "the condition on its documents", [.. DocumentQuery.Keys]);
    public static readonly Key Slug = Key.Text("slug", "网址名", "网址中的名称；查询栏目必填", "its name in URLs; needed with a query").Identifying();
    public static readonly Key ColumnType = Key.Text(
        "column_type", "栏目类别", "ColumnType 标签的值（国办发〔2017〕47号）", "the value of the page tag ColumnType").Identifying();
    public static readonly Key Keywords = Key.Of(
        Texts, "keywords", "关键词", "ColumnKeywords 标签的值", "the value of the page tag ColumnKeywords") with
    { Joining = Joining.Terms };
    public static readonly Key Description = Key.Text(
        "description", "说明", "ColumnDescription 标签的值", "the value of the page tag ColumnDescription");
    public static readonly Key Columns = Key.Records(
        "columns",
        "栏目",
        "栏目，按顺序",
        "the columns, in order",
        ColumnTitle,
        Folder,
        Query,
        Slug,
        ColumnType,
        Keywords,
        Description);
    public static readonly Key Home = Key.Of(References, "home", "首页", "首页显示的栏目，按网址名", "the columns that the home page shows, by slug");
    public static readonly Key SecrecyReview = Key.Of(
        Flag, "secrecy_review", "保密审查", "没有保密审查记录的文件不发布", "documents without a secrecy review are left out");
    public static readonly Key FileTypes = Key.Of(
        References,
        "file_types",
        "文件格式",
        "除通常的格式外，还可以发布的文件格式，如 dwg；会运行的格式不行",
        "file types that may be published besides the usual ones, such as dwg; none that can run");
    public static readonly Key Require = Key.Record("require", "要求", "发布的额外条件", "further conditions for publication", SecrecyReview);

    public static readonly Key Comments = Key.Choice(
        "comments",
        "注释",
        "正文中的批注（%%…%%、<!-- --> 等）：拒绝（默认），或发布时删去",
        "comments in texts (%%…%%, <!-- --> and the like): refuse, by default, or remove",
        "拒绝",
        "删去",
        "refuse",
        Remove);

    public static readonly KeySet Site = new(
        Title, Organisation, BaseUrl, Language, SiteCode, Icp, Police, PartyMark, FaultReport, Contact, Theme, Stylesheet,
        Logo, AsOf, Search, Lucene, DataLicence, Editions, Columns, Home, FileTypes, Require, Comments);

    public static readonly Key IssuerName = Key.Text("name", "名称", "机关全称", "the agency's full name").Required().Identifying();
    public static readonly Key IssuerSlug = Key.Text("slug", "网址名", "网址中的名称", "its name in URLs").Identifying();
    public static readonly Key ShortName = Key.Text("short", "简称", "简称", "its short name").Identifying();
    public static readonly Key Formerly = Key.Of(Texts, "formerly", "曾用名", "更名前的名称", "its names before a change") with
    { Joining = Joining.Agencies };
    public static readonly Key MergedInto = Key.Text("merged_into", "并入", "并入的机关", "the agency it was merged into").Identifying();

    public static readonly KeySet Issuer = new(IssuerName, IssuerSlug, ShortName, Formerly, MergedInto);
}
