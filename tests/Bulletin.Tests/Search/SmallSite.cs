using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search;

/// <summary>Sites of a few documents to be searched.</summary>
internal static class SmallSite
{
    /// <summary>A site of two documents: a on lifts, b on water.</summary>
    public static TestSite Two()
    {
        var site = TestSite.With(
            ("content/policies/a.md", Policy("既有住宅加装电梯实施办法", "云政办发〔2024〕12号", "加装电梯应当充分协商。\n\n住宅加装电梯应当协商一致。")),
            (
                "content/policies/b.md",
                Policy("城市住宅二次供水管理办法", "云水发〔2023〕7号", "二次供水设施与电梯机房分开，PM2.5 另行规定，𠮷野家除外。", "2023-03-05")
                    .Replace("测试市人民政府办公室", "测试市水务局", StringComparison.Ordinal)));
        site.Publish();
        return site;
    }

    public static string Policy(string title, string number, string body, string published = "2024-03-05") => $"""
        ---
        title: {title}
        issuer: 测试市人民政府办公室
        number: {number}
        written: 2023-03-01
        published: {published}
        category: 城乡建设、环境保护
        topics: [测试]
        disclosure: 主动公开
        reviewed: 2023-03-01
        status: 有效
        ---
        {body}
        """;
}
