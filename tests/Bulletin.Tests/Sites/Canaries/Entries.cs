namespace Bulletin.Tests.Sites.Canaries;

/// <summary>What a published document says to its editors alone, or of days to come.</summary>
internal static class Entries
{
    /// <summary>Adds published documents with such entries.</summary>
    public static void AddTo(Canaries canaries)
    {
        string To(string kind) => canaries.Text(kind);
        canaries.Add("content/news/entries.md", $$"""
            ---
            title: 关于停水的消息 # {{To("a comment behind a value")}}
            # {{To("a comment between keys")}}
            topics: [供水, 停水] # {{To("a comment behind a list")}}
            corrections:
              # {{To("a comment in a list")}}
              - {on: 2024-02-01, what: 改了错字}
              - {on: {{OpenSite.ToCome}}, what: {{To("a correction to come")}}}
            published: 2024-01-01
            updated: 2024-02-01
            disclosure: 主动公开
            reviewed: {on: 2024-02-01, by: {{To("the reviewer")}}}
            secrecy_reviewed: {on: 2024-02-01, by: {{To("the reviewer of secrecy")}}}
            cleared: [{what: {{To("what is cleared and not there")}}, reason: {{To("the reason of a clearance")}}}]
            ---
            正文。
            """);
        canaries.Add("content/responses/entries.md", OpenSite.Document($$"""
            title: 关于爆管的回应
            updates: [{on: 2024-01-02 08:00, what: 到场}, {on: {{OpenSite.ToCome}} 09:00, what: {{To("an update to come")}}}]
            """));
        canaries.Add("content/issues/2024/03.md", OpenSite.Document($$"""
            corrections: [{on: 2024-02-01, what: 改了页码}, {on: {{OpenSite.ToCome}}, what: {{To("a correction of an issue to come")}}}]
            contents: [{title: 消息, items: [news/entries]}]
            """, ""));
        canaries.Add("content/data/entries/dataset.yml", OpenSite.Dataset($$"""
            corrections: [{on: 2024-02-01, what: 改了数}, {on: {{OpenSite.ToCome}}, what: {{To("a correction of a dataset to come")}}}]
            versions:
              - {version: v1, on: 2024-01-02, what: 补了一行}
              - {version: v2, on: {{OpenSite.ToCome}}, what: {{To("a version to come")}}}
            # {{To("a comment in dataset.yml")}}
            """).Replace("2024-01-01", "2024-02-01", StringComparison.Ordinal));
        canaries.Add("content/data/entries/t.csv", "项目,数\n甲,1\n乙,2\n");
        canaries.Add("content/data/entries/versions/v1/t.csv", "项目,数\n甲,1\n");
        canaries.Add("content/data/entries/versions/v2/t.csv", $"项目,数\n{To("the table of a version to come")},1\n");
        canaries.Add("content/data/entries/versions/v0/t.csv", $"项目,数\n{To("the table of a version that nobody names")},1\n");
    }
}
