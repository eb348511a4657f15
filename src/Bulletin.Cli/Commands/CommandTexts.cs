using Bulletin.Cli.Terminal;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Cli.Commands;

/// <summary>The help: what each command and option is for.</summary>
internal static class CommandTexts
{
    public static readonly Wording Root = new("bulletin：政府公报静态网站生成工具", "bulletin: a static-site generator for government gazettes");
    public static readonly Wording Usage = new("用法：", "Usage:");
    public static readonly Wording Commands = new("命令：", "Commands:");
    public static readonly Wording Arguments = new("参数：", "Arguments:");
    public static readonly Wording Options = new("选项：", "Options:");
    public static readonly Wording Examples = new("示例：", "Examples:");
    public static readonly Wording CommandPlace = new("命令", "COMMAND");
    public static readonly Wording OptionsPlace = new("[选项]", "[options]");
    public static readonly Wording Help = new("显示帮助", "Show this help");
    public static readonly Wording Version = new("显示版本", "Show the version");
    public static readonly Wording Lang = new(
        "语言：zh 或 en；默认看环境变量 LC_ALL、LC_MESSAGES、LANG",
        "Language: zh or en; taken from LC_ALL, LC_MESSAGES or LANG by default");

    public static readonly Wording Build = new("生成网站", "Build the site");
    public static readonly Wording Check = new("检查内容，不写任何文件", "Check the content without writing anything");
    public static readonly Wording Serve = new("在本机预览，保存即更新", "Preview on this machine; pages reload when a file is saved");
    public static readonly Wording New = new("新建站点、文件或主题", "Create a site, a document or a theme");
    public static readonly Wording Table = new(
        "把 Excel（.xlsx）或 CSV 表格画成网格表格，粘贴到正文",
        "Print an .xlsx or CSV table as a grid table to paste into a document");
    public static readonly Wording TableFile = new(
        ".xlsx 工作簿，或 CSV、TSV 文件（UTF-8 或 GBK），第一行是表头；写着 ^ 的格与上面一格合并，写着 < 的与左面一格合并",
        "An .xlsx workbook, or a CSV or TSV file (UTF-8 or GBK), with a header row; a cell ^ merges with the cell above, "
            + "< with the cell to the left");
    public static readonly Wording Schema = new(
        "输出文件头和 site.yml 的 JSON Schema，供编辑器补全",
        "Print the JSON Schema of front matter and site.yml for completion in editors");
    public static readonly Wording Permalinks = new("管理承诺长期有效的网址", "Manage permanent URLs");
    public static readonly Wording PermalinksRecord = new("把现有网址记入 permalinks.txt", "Record every current URL in permalinks.txt");
    public static readonly Wording Doctor = new(
        "检查运行环境、已生成的网站和缓存",
        "Check the environment, the built site and the caches");

    public static readonly Wording Site = new("站点文件夹（含 site.yml），默认为当前文件夹", "Site folder (contains site.yml); default: the current folder");
    public static readonly Wording Output = new("输出文件夹，默认为站点里的 output", "Output folder; default: 'output' in the site");
    public static readonly Wording AsOf = new(
        "判断有效性的基准日期；晚于此日发布的文件不生成",
        "Date for which validity is derived; documents published later are left out");
    public static readonly Wording BaseUrl = new("替代 site.yml 的网址，用于测试环境", "Override base_url of site.yml, for staging");
    public static readonly Wording Strict = new("有警告也不生成", "Treat warnings as errors");
    public static readonly Wording Verify = new(
        "不用缓存，逐字节核对输出文件夹；断电或磁盘故障之后用",
        "Use no cache and compare every byte of the output folder, as after a power loss or a disk fault");
    public static readonly Wording Format = new(
        "输出的格式：text、json；build 和 check 还有 sarif",
        "Format of the output: text or json; with build and check also sarif");
    public static readonly Wording Quiet = new("只报告错误和警告", "Report errors and warnings only");
    public static readonly Wording Timings = new("输出各步骤用时（毫秒）", "Print the time of each stage in milliseconds");
    public static readonly Wording Port = new("端口，默认 8080；被占用时依次试后面十个", "Port; default: 8080. If it is in use, the next ten are tried");
    public static readonly Wording Drafts = new("草稿也显示", "Include drafts");
    public static readonly Wording Type = new(
        "内容文件夹（如 policies），或 site、issuers、synonyms；默认输出全部文件头",
        "Content folder such as policies, or site, issuers or synonyms; default: front matter of every type");

    public static readonly IReadOnlyList<Example> RootExamples =
    [
        new("bulletin new site gongbao", new("新建站点", "create a site")),
        new("bulletin serve gongbao", new("边写边看", "preview while you write")),
        new("bulletin build gongbao", new("生成到 gongbao/output", "build into gongbao/output")),
    ];

    public static readonly IReadOnlyList<Example> BuildExamples =
    [
        new("bulletin build", new("生成当前文件夹的站点", "build the site in the current folder")),
        new("bulletin build --strict --format sarif > result.sarif", new("在流水线中使用", "for a CI pipeline")),
        new("bulletin build --as-of 2024-03-31 --output old", new("按当日的有效性重建", "rebuild as of that day")),
    ];

    public static readonly IReadOnlyList<Example> CheckExamples =
    [
        new("bulletin check", new("检查当前文件夹的站点", "check the site in the current folder")),
        new("bulletin check gongbao --format json", new("供程序读取", "for programs")),
    ];

    public static readonly IReadOnlyList<Example> ServeExamples =
    [
        new("bulletin serve", new("打开 http://127.0.0.1:8080/ 预览", "open http://127.0.0.1:8080/")),
        new("bulletin serve --drafts --port 9000", new("连同草稿，换一个端口", "with drafts, on another port")),
    ];

    public static readonly IReadOnlyList<Example> TableExamples =
    [
        new("bulletin table jiage.csv", new("画在屏幕上，复制到稿件", "print it to the terminal and copy it")),
        new("bulletin table jiage.csv > jiage.txt", new("存成文件", "write it to a file")),
    ];

    public static readonly IReadOnlyList<Example> SchemaExamples =
    [
        new("bulletin schema --type policies > policies.schema.json", new("政策文件的文件头", "front matter of policies")),
        new("bulletin schema --type site > site.schema.json", new(
            "在 site.yml 首行写 # yaml-language-server: $schema=site.schema.json",
            "first line of site.yml: # yaml-language-server: $schema=site.schema.json")),
    ];

    public static readonly IReadOnlyList<Example> PermalinksExamples =
    [
        new("bulletin permalinks record", new(
            "发布后运行，把 permalinks.txt 与内容一起提交",
            "run after publication; commit permalinks.txt with the content")),
    ];

    public static readonly IReadOnlyList<Example> DoctorExamples =
    [
        new("bulletin doctor gongbao", new("检查站点所在的磁盘", "check the disk of that site")),
    ];
}
