namespace Bulletin.Tests.Sites.Canaries;

/// <summary>What readers may see of the sites that hold canaries: a document of each type, with all that is made of them.</summary>
internal static class OpenSite
{
    /// <summary>A day after the one for which the site is built.</summary>
    public const string ToCome = "2024-07-01";

    public const string Settings = """
        title: 测试公报
        organisation: 测试市人民政府办公室
        base_url: https://gazette.example/
        data: CC-BY-4.0
        comments: remove
        as_of: 2024-06-30
        require: {secrecy_review: true}

        """;

    /// <summary>What lets a document pass, or not.</summary>
    public static string Gate(
        string published = "2024-01-01",
        string disclosure = "主动公开",
        string reviewed = "2024-01-01",
        string secrecy = "2024-01-01") =>
        $"published: {published}\ndisclosure: {disclosure}\nreviewed: {reviewed}\nsecrecy_reviewed: {secrecy}";

    /// <summary>Adds its files.</summary>
    public static void AddTo(Canaries canaries, string settings = "")
    {
        canaries.Add("site.yml", Settings + settings);
        canaries.Add("content/policies/open.md", Document("""
            title: 供水条例
            number: 测政发〔2024〕1号
            issuer: 测试市人民政府
            written: 2024-01-01
            category: 综合政务
            status: 有效
            topics: 供水
            """));
        canaries.Add("content/issues/2024/01.md", Document("contents: [{title: 文件, items: [policies/open]}]"));
        string[] others = ["news", "interpretations", "press", "responses", "consultations", "specials", "pages"];
        foreach (var folder in others)
            canaries.Add($"content/{folder}/open.md", Document($"title: 消息\n{Own(folder)}"));
        canaries.Add("content/data/open/dataset.yml", Dataset());
        canaries.Add("content/data/open/t.csv", "项目,数\n甲,1\n乙,2\n");
    }

    /// <summary>A published document.</summary>
    public static string Document(string keys, string body = "正文。") => $"---\n{keys}\n{Gate()}\n---\n{body}\n";

    /// <summary>A published dataset of one table, t.csv, with further keys.</summary>
    public static string Dataset(string more = "") => $$"""
        title: 供水量
        description: 各区的供水量。
        publisher: 测试市水务局
        licence: CC-BY-4.0
        {{Gate()}}
        files: [{file: t.csv, title: 供水量, columns: [{name: 项目}, {name: 数, type: integer}], charts: [{type: bar, title: 图, x: 项目, y: 数}]}]
        {{more}}
        """;

    /// <summary>A drawing that shows a text.</summary>
    public static string Drawing(string text) =>
        $"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><text>{text}</text></svg>";

    private static string Own(string folder) => folder switch
    {
        "interpretations" => "interprets: policies/open",
        "press" => "held: 2024-01-01",
        "consultations" => "opens: 2024-01-01\ncloses: 2024-02-01\npolicies: policies/open",
        "specials" => "documents: [policies/open]\nquery: {type: news}",
        "responses" => "issuer: 测试市水务局",
        _ => "topics: 供水",
    };
}
