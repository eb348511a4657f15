using Bulletin.Bench.Text;

namespace Bulletin.Bench.Output;

/// <summary>The corpus as an editor of Bulletin would write it.</summary>
internal static class BulletinSite
{
    public static void Write(string root, Plan plan, bool full)
    {
        Files.Write(root, "site.yml", Settings(full));
        foreach (var policy in plan.Policies)
            Content(root, policy, Of(policy).With(Bodies.Of(policy)));
        foreach (var interpretation in plan.Interpretations)
            Content(root, interpretation, Of(interpretation).With(Bodies.Of(interpretation)));
        foreach (var news in plan.News)
            Content(root, news, Of(news).With(Bodies.Of(news)));
        foreach (var issue in plan.Issues)
            Content(root, issue, Of(issue).With(""));
    }

    public static FrontMatter Of(News news) => Public(news)
        .Add("issuer", news.Issuer.Name)
        .Add("category", news.Subject.Category)
        .Add("topics", (IEnumerable<string>)news.Subject.Topics);

    private static FrontMatter Of(Policy policy) => Public(policy)
        .Add("issuer", policy.Issuer.Name)
        .Add("number", policy.Number)
        .Add("index", policy.Index)
        .Add("written", policy.Written)
        .Add("category", policy.Subject.Category)
        .Add("topics", (IEnumerable<string>)policy.Subject.Topics)
        .Add("status", "有效");

    private static FrontMatter Of(Interpretation interpretation) => Public(interpretation)
        .Add("issuer", interpretation.Of.Issuer.Name)
        .Add("category", interpretation.Of.Subject.Category)
        .Add("topics", (IEnumerable<string>)interpretation.Of.Subject.Topics)
        .Add("form", "文字")
        .Add("interprets", (IEnumerable<string>)[interpretation.ByNumber ? interpretation.Of.Number : interpretation.Of.Id]);

    private static FrontMatter Of(Issue issue)
    {
        var front = new FrontMatter()
            .Add("year", issue.Published.Year.ToString())
            .Add("number", issue.Published.Month.ToString())
            .Add("total", issue.Running.ToString())
            .Add("published", issue.Published)
            .Add("disclosure", "主动公开")
            .Add("reviewed", issue.Published)
            .Line("contents:");
        foreach (var column in IssueColumns.Of(issue))
        {
            front.Line($"  - title: {column.Title}").Line("    items:");
            foreach (var policy in column.Policies)
                front.Line($"      - {policy.Id}");
        }

        return front;
    }

    private static FrontMatter Public(Document document) => new FrontMatter()
        .Add("title", document.Title)
        .Add("published", document.Published)
        .Add("disclosure", "主动公开")
        .Add("reviewed", document is Policy policy ? policy.Written : document.Published);

    private static void Content(string root, Document document, string text) => Files.Write(root, $"content/{document.Id}.md", text);

    private static string Settings(bool full) => $$"""
        title: 云川市人民政府公报
        organisation: 云川市人民政府办公室
        base_url: https://gazette.yunchuan.example/
        language: zh-CN
        site_code: "5301000001"
        icp: 云ICP备00000000号
        police: 云公网安备 53010000000000号
        contact:
          phone: 0870-1234567
          address: 云川市江北区人民路1号
          email: gazette@yunchuan.example
          hotline: "12345"
        theme: gazette
        as_of: {{Plan.LastYear}}-12-31
        {{(full ? "editions: [standard, mobile, accessible]" : "editions: [standard]\nsearch: false")}}
        columns:
          - { title: 政策文件, folder: policies, column_type: 政策文件, keywords: [政策文件], description: 市政府及各部门政策文件 }
          - { title: 政策解读, folder: interpretations, column_type: 政策解读, keywords: [政策解读], description: 政策文件的解读材料 }
          - { title: 通知公告, folder: news, column_type: 工作动态, keywords: [通知公告], description: 通知、公告和公示 }
        home: [policies, interpretations, news]

        """;
}
