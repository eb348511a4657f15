using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Bulletin.Tests.Sites;
using Bulletin.Tests.Sites.Canaries;

namespace Bulletin.Tests.Search;

/// <summary>A site of every kind of page with a word of its own in every place where a page prints text.</summary>
internal sealed class PrintedSite : IDisposable
{
    // Characters that nothing else of the site has; no two words have a pair of them in common.
    private const string Alphabet = "鲸鹭鹤蝉萤蜓蝶鲤鹂鸢鹊鸥鲟蚕蛙榕柚橘枣棕椰槐梧桦樟柿栎柳桃杏犀";

    private readonly List<(string Id, string Place, string Word)> words = [];
    private string id = "";

    public PrintedSite()
    {
        Site.Write("site.yml", OpenSite.Settings);
        Policies();
        Texts();
        Others();
        Data();
    }

    public TestSite Site { get; } = new();

    /// <summary>The words, each with the document whose page prints it, and where.</summary>
    public IEnumerable<(string Id, string Place, string Word)> Words => words;

    /// <summary>What readers of a page see or hear: its text and what is said of its pictures, in two editions; and its summary.</summary>
    public static string Seen(TestSite site, string id) => string.Concat(Pages(site, id).SelectMany(page => page.QuerySelectorAll("main")
        .Select(main => main.Text())
        .Concat(page.QuerySelectorAll("main img").Select(picture => picture.GetAttribute("alt")))
        .Concat(page.QuerySelectorAll("meta[name=description i]").Select(summary => summary.GetAttribute("content")))));

    private static IEnumerable<IDocument> Pages(TestSite site, string id) =>
        from folder in (string[])["", "wza/"] select new HtmlParser().ParseDocument(site.Read($"{folder}{id}.html"));

    public void Dispose() => Site.Dispose();

    // Another word, which the page is to print at a place: neighbours in a circle, at a distance that no other word has there.
    private string W(string place)
    {
        var (first, step) = (words.Count % Alphabet.Length, 1 + (words.Count / Alphabet.Length * 2));
        char At(int i) => Alphabet[i % Alphabet.Length];
        words.Add((id, place, new([At(first), At(first + step), At(first + (2 * step) + 1)])));
        return words[^1].Word;
    }

    private void Write(string path, string text) => Site.Write($"content/{path}", text);

    private void Document(string path, Func<(string Keys, string Body)> write)
    {
        id = path;
        var (keys, body) = write();
        Write(path + ".md", OpenSite.Document(keys, body));
    }

    private void Policies()
    {
        Document("policies/a", () => ($$"""
            title: 关于{{W("title")}}的办法
            number: 测政发〔2024〕1号
            index: 015000001/2024-00012
            issuer: {{W("issuer")}}局
            written: 2024-01-01
            category: 综合政务\{{W("second class")}}
            topics: [{{W("topic")}}]
            status: 有效
            source: {{W("source")}}社
            author: {{W("author")}}
            summary: {{W("summary")}}。
            plain_summary: {{W("plain words")}}。
            recipients: {{W("recipients")}}
            copies: {{W("copies")}}
            signature: [{{W("signature")}}]
            note: {{W("note")}}
            repeals: [{{W("a stranger that is repealed")}}〔1999〕3号]
            amends: [{{W("a stranger that is amended")}}〔1998〕4号]
            corrections: [{on: 2024-01-01, what: {{W("correction")}}}]
            attachments: [{file: b.pdf, title: {{W("attachment")}}}]
            image: {file: b.svg, alt: {{W("picture")}}}
            """, $"第一条　{W("article")}。"));
        Document("policies/c", () => ($"""
            title: 旧办法
            issuer: 测试市人民政府
            written: 2024-01-01
            category: 综合政务
            status: 已废止
            repealed_by: [{W("a stranger that repeals")}〔2020〕7号]
            """, "第一条　旧。"));
        Write("policies/b.pdf", "%PDF-1.4\n");
        Write("policies/b.svg", OpenSite.Drawing("图"));
    }

    private void Texts() => Document("news/a", () => ($"""
        title: 消息
        kind: 人事任免
        attachments: {W("name of a file")}.pdf
        """, $"""
        {W("paragraph")}，**{W("emphasis")}**，`{W("code")}`，[{W("link")}](https://a.example/)，注[^1]。

        ## {W("heading")}

        - {W("bullet")}
          - {W("bullet within")}

        1. {W("numbered")}

        > {W("quotation")}

        | {W("heading of a table")} | 乙 |
        | --- | --- |
        | {W("cell")} | 二 |

        ![{W("alternative text")}](b.svg)

        ^^^
        ![{W("alternative text of a figure")}](b.svg)
        ^^^ {W("caption of a figure")}

        {W("term")}
        :   {W("definition")}

        ```
        {W("block of code")}
        ```

        [^1]: {W("footnote")}
        """));

    private void Others()
    {
        Write($"news/{words.Single(one => one.Place == "name of a file").Word}.pdf", "%PDF-1.4\n");
        Write("news/b.svg", OpenSite.Drawing("图"));
        Document("interpretations/a", () => ($$"""
            title: 图解
            form: 图解
            interprets: policies/a
            image: {file: b.svg, alt: {{W("picture before the text")}}}
            """, $"""
            ![{W("picture of a 图解")}](c.svg)

            ## 问答

            问：{W("question")}？这份办法说的是什么，什么时候施行，找谁办理？

            答：{W("answer")}。这份办法说的是供水的事，从今年起施行，到供水窗口办理，不收费。
            """));
        Write("interpretations/b.svg", OpenSite.Drawing("图"));
        Write("interpretations/c.svg", OpenSite.Drawing("图"));
        Document("press/a", () => ($$"""
            title: 发布会
            held: 2024-01-01
            venue: {{W("venue")}}厅
            speakers: [{name: {{W("speaker")}}, role: {{W("office")}}}]
            """, $"记者：{W("a question of the press")}？"));
        Document("responses/a", () => ($$"""
            title: 回应
            departments: [{{W("department")}}]
            occurred: 2024-01-01
            updates: [{on: 2024-01-01, what: {{W("update")}}}]
            """, "正文。"));
        Document("consultations/a", () =>
            ($"title: 征求意见\nopens: 2024-01-01\ncloses: 2024-02-01\nresult: {W("result")}，采纳三条。", "正文。"));
        Document("specials/a", () => ("title: 专题\ndocuments: [news/a]", $"{W("introduction")}。"));
        Document("pages/a", () => ("title: 关于", $"{W("plain page")}。"));
        Document("issues/2024/01", () => ($"permit: {W("permit")}\ncontents: [{{title: {W("column")}, items: [policies/a]}}]", ""));
    }

    private void Data()
    {
        id = "data/a";
        Write("data/a/dataset.yml", $$"""
            title: 供水{{W("title")}}
            description: {{W("description")}}。
            publisher: {{W("publisher")}}局
            licence: {title: {{W("licence")}}, url: 'https://l.example/'}
            {{OpenSite.Gate()}}
            contact: {name: {{W("contact")}}}
            spatial: {{W("region")}}
            access: 有条件开放
            conditions: {{W("conditions")}}
            notes: [{{W("note")}}]
            versions: [{version: v1, on: 2024-01-01, what: {{W("version")}}}]
            files:
              - file: t.csv
                title: {{W("title of a table")}}
                description: {{W("description of a table")}}
                primary_key: code
                columns:
                  - {name: code, title: {{W("key")}}编号}
                  - {name: name, title: {{W("column")}}, description: {{W("meaning")}}, unit: {{W("unit")}}}
                  - {name: kind, title: 种类, enum: [{{W("allowed value")}}, 乙]}
                  - {name: place, title: 位置, type: geopoint}
                  - {name: n, title: 数, type: integer}
                charts: [{type: bar, title: {{W("chart")}}, x: name, y: n, series: kind}]
                map: {title: {{W("map")}}, label: name, place: place}
              - file: long.csv
                title: 长表
                columns: [{name: name, title: 街道}, {name: kind, title: 种类}, {name: n, title: 数, type: integer}]
                charts: [{type: bar, title: 长图, x: kind, y: n, aggregate: sum}]
            """);
        var value = words.Single(one => one.Place == "allowed value").Word;
        Write("data/a/t.csv", $"""
            code,name,kind,place,n
            A1,{W("cell")},{value},"100.1, 25.1",1
            A2,{W("another cell")},乙,"100.2, 25.2",2

            """);
        Write("data/a/versions/v1/t.csv", "code,name,kind,place,n\nA1,甲,乙,\"100.1, 25.1\",1\n");
        Write("data/a/versions/v1/long.csv", "name,kind,n\n甲,乙,1\n");
        Write("data/a/long.csv", "name,kind,n\n" + $"{W("first row of a long table")},乙,1\n"
            + string.Concat(Enumerable.Range(1, 2500).Select(i => $"第{i},乙,{i}\n")) + $"甲,{W("place of a chart of a long table")},1\n");
    }
}
