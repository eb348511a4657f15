namespace Bulletin.Tests.Sites.Canaries;

/// <summary>Remarks of editors: each way to write one, in each place of a body.</summary>
internal static class Comments
{
    private static readonly (string Name, string Before, string After)[] Spellings =
    [
        ("<!-- -->", "<!-- ", " -->"), ("%% %%", "%%", "%%"), ("{>> <<}", "{>>", "<<}"), ("{-- --}", "{--", "--}"),
    ];

    private static readonly (string Place, string Text)[] Places =
    [
        ("a paragraph", "正文{0}在此。"),
        ("a paragraph of its own", "{0}"),
        ("the end of a line", "正文。{0}"),
        ("a heading", "## 标题{0}"),
        ("a list", "- 甲{0}\n- 乙"),
        ("a list in a list", "- 甲\n  - 乙{0}"),
        ("a quote", "> 引文{0}"),
        ("a cell", "| 甲 | 乙 |\n| --- | --- |\n| 丙{0} | 丁 |"),
        ("a heading of a table", "| 甲{0} | 乙 |\n| --- | --- |\n| 丙 | 丁 |"),
        ("a cell of a grid", "+------+------+\n| 甲   | 乙{0} |\n+======+======+\n| 丙   | 丁   |\n+------+------+"),
        ("a link", "[链接{0}](https://a.example/)"),
        ("a title of a link", "[链接](https://a.example/ \"题{0}\")"),
        ("a picture", "![图{0}](notes.svg)"),
        ("a caption", "^^^\n![图](notes.svg)\n^^^ 图名{0}"),
        ("a note", "正文[^1]。\n\n[^1]: 注{0}"),
        ("a term", "词{0}\n:   义"),
        ("a definition", "词\n:   义{0}"),
        ("bold words", "**重{0}点**"),
        ("a clause", "第一条　内容{0}。"),
        ("a clause of its own", "第一条{0}　内容。"),
        ("an item", "（一）内容{0}；"),
    ];

    /// <summary>Adds a document for each place, or one for all.</summary>
    public static void AddTo(Canaries canaries)
    {
        canaries.Add("content/news/notes.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
        foreach (var (spelling, before, after) in Spellings)
        {
            for (var place = 0; place < Places.Length; place++)
            {
                var comment = before + canaries.Text($"{spelling} in {Places[place].Place}") + after;
                canaries.Add($"content/news/notes-{Array.FindIndex(Spellings, one => one.Name == spelling)}-{place}.md", OpenSite.Document(
                    "title: 消息",
                    Places[place].Text.Replace("{0}", comment, StringComparison.Ordinal)));
            }
        }

        canaries.Add("content/news/notes-blocks.md", OpenSite.Document("title: 消息", $"""
            正文。

            <!--
            {canaries.Text("<!-- --> over lines")}

            {canaries.Text("<!-- --> over paragraphs")}
            -->

            %%
            {canaries.Text("%% %% over lines")}
            %%

            正文{">>".Insert(0, "{")}批{canaries.Text("{>> <<} over lines")}
            注<<{"}"}。

            [//]: # ({canaries.Text("[//]: # ()")})
            [comment]: <> ({canaries.Text("[comment]: <> ()")})
            [乙]: https://{canaries.New("a link that nobody uses").Letters}.example/ "{canaries.Text("the title of an unused link")}"

            ```{canaries.New("the word behind a fence").Letters}
            代码
            ```
            """));
    }
}
