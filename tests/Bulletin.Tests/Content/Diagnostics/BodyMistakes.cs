using Bulletin.Content.Documents;

namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>Mistakes in Markdown. Columns count from the start of the line in the file.</summary>
internal static class BodyMistakes
{
    private const string Svg = """<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>""";

    public static readonly Mistake[] All =
    [
        new("raw HTML", "BLT3001", Body("一段▸<b>粗</b>体。\n\n▸<div>块<br>二</div>\n<p>三</p>")) { Facts = ["<b>"] },
        new(
            "a table as HTML",
            "BLT3001",
            Body("甲\n\n▸<table border=\"1\">\n<tr><td><p>水厂</p></td></tr>\n\n<tr><td>3</td></tr>\n</table>\n\n▸<u>乙</u>"))
            {
                Facts = ["bulletin table"],
            },
        new("comments", "BLT3002", Body("正文▸<!-- 内部批注 -->▸%%内部%%▸{>>内部<<}▸{--内部--}▸{==标出==}。")) { Facts = ["%%", "site.yml"] },
        new("percent signs that may be a comment", "BLT3032", Body("增长5▸%%，下降3%%。")),
        new("comments without an end", "BLT3033", Body("正文▸<!-- 内部\n\n▸%% 内部")) { Facts = ["-->"] },
        new("a comment written as a link definition", "BLT3034", Body("正文。\n\n▸[//]: # (内部)")),
        new("what may be a comment", "BLT3048", Body("供水▸【批注1：内部】。")) { Facts = ["【批注"] },
        new("changes that are not decided", "BLT3035", Body("正文▸{++增加++}▸{~~甲~>乙~~}。")) { Facts = ["{++ ++}"] },
        new("links into a private network", "BLT3036", Body("见▸[系统](http://192.168.1.2/oa)和▸[系统](http://oa/)")) { Facts = ["192.168.1.2"] },
        new("a link text that names another host", "BLT3037", Body("见▸[www.gov.cn](https://gov.example/)")) { Facts = ["gov.example"] },
        new("a host that looks like another", "BLT3038", Body("见▸[政府网](https://gоv.cn/)")) { Facts = ["gоv.cn"] },
        new("a link with a password", "BLT3039", Body("见▸[系统](https://a:b@oa.gov.cn/)")) { Facts = ["oa.gov.cn"] },
        new(
            "forbidden schemes",
            "BLT3003",
            Body("▸[点](javascript:alert(1))和▸[图](data:text/html,x)和▸[盘](file:///etc/passwd)")) { Facts = ["javascript:alert(1)"] },
        new(
            "paths of the author's own computer",
            "BLT3003",
            Body(
                "▸[甲](C:\\公报\\a.pdf)，▸[乙](file:///D:/a.pdf)，▸[丙](\\\\server\\share\\a.pdf)，▸![水厂](d:/图.png)"))
                {
                    Facts = ["C:\\公报\\a.pdf", "share"],
                },
        new("a picture without a description", "BLT3004", Body("▸![](a.svg)"), ("content/news/a.svg", Svg)) { Facts = ["a.svg"] },
        new("a picture on another site", "BLT3005", Body("▸![水厂](https://x.example/a.png)")) { Facts = ["https://x.example/a.png"] },
        new("a link without text", "BLT3006", Body("▸[](b.md)"), ("content/news/b.md", Sound.News)),
        new(
            "link texts that say nothing",
            "BLT3026",
            Body(
                "▸[点击这里](https://a.example/)，▸[更多>>](https://a.example/)，▸[ Click here ](https://a.example/)，[查看全文的办法]"
                + "(https://a.example/)"))
                {
                    Facts = ["点击这里"],
                },
        new(
            "tables without a header",
            "BLT3027",
            Body(
                "▸| | |\n| --- | --- |\n| 水厂 | 3 |\n\n甲\n\n▸+------+---+\n| 水厂 | 3 |\n+------+---+\n| 泵站 | 4 |\n"
                + "+------+---+\n\n乙\n\n| 项目 | 数量 |\n| --- | --- |\n| 水厂 | 3 |")),
        new(
            "alternative texts that say nothing",
            "BLT3028",
            Body("▸![图1](a.svg)▸![IMG_2034.JPG](a.svg)▸![图片](a.svg)![水厂的图](a.svg)"),
            ("content/news/a.svg", Svg)) { Facts = ["IMG_2034.JPG"] },
        new("a link without a target", "BLT3007", Body("见▸[办法]()。")),
        new(
            "addresses without their scheme",
            "BLT3009",
            Body(
                "见▸[政府网](www.example.cn)、▸[信箱](a@example.cn)、▸[门户](http：//example.gov.cn/a)、▸[平台](oa.example.cn:8080/a)、"
                + "[申请表](a.pdf)"),
            ("content/news/a.pdf", "%PDF-1.4\n")) { Facts = ["https://www.example.cn"] },
        new(
            "links and pictures in full-width brackets",
            "BLT3009",
            Body("▸!【水厂外景】（水厂.png）\n\n见▸【附表】（附表.pdf）和▸［附图］(附图.pdf)，【说明】（见第三条）。\n\n▸！[水厂](a.svg)\n\n▸! [水厂](a.svg)"))
            {
                Facts = ["![水厂外景](水厂.png)"],
            },
        new("a place that the page does not have", "BLT3008", Body("见▸[第九条](#t9)。")) { Facts = ["#t9"] },
        new(
            "addresses that cannot be read",
            "BLT3009",
            Body("▸![水厂](图 1.png)和▸[附表]（附表.pdf）\n\n见▸[办法](doc:云政发 12号)，\\[附表](附表 1.pdf)，[注](见 第三条)")) { Facts = ["图 1.png"] },
        new("the prompt of a new document", "BLT3023", Body("正文。\n\n▸" + Prompts.Body)),
        new("a heading level that is skipped", "BLT3010", Body("## 一级\n\n▸#### 三级")),
        new("a heading without text", "BLT3011", Body("▸##\n\n正文。")),
        new("an anchor used twice", "BLT3012", Body("甲 {#x}\n\n乙 ▸{#x}")) { Facts = ["x"] },
        new("an anchor that is not valid", "BLT3013", Body("甲 ▸{#-x}")),
        new("an anchor that belongs to nothing", "BLT3014", Body("甲。\n\n▸{#x}")),
        new("attributes", "BLT3015", Body("甲 ▸{.red style=x}")),
        new("a footnote that nothing refers to", "BLT3016", Body("甲。\n\n[▸^1]: 注")),
        new(
            "notes that are missing, empty or not recognised",
            "BLT3051",
            Body("甲▸[^1]，乙[^2]，丙▸［^3］，丁[^4]。\n\n▸[^2]：注文\n\n[▸^4]:\n\n末段。")) { Facts = ["[^1]:", "[^3]"] },
        new("two notes of one name", "BLT3052", Body("甲[^1]。\n\n[^1]: 注文\n[▸^1]: 又一注文")) { Facts = ["[^1]", "9"] },
        new(
            "marks of bold text that are shown",
            "BLT3050",
            Body("内容▸** 重点 **内容。\n\n▸**第一行\n第二行**内容。\n\n▸**重点工作没有结束\n\n▸__下划线加粗__\n\n王**、李**，第__页")) { Facts = ["**"] },
        new("marks of a merge conflict", "BLT3053", Body("甲\n▸<<<<<<< HEAD\n乙\n=======\n丙\n>>>>>>> main\n")) { Facts = ["<<<<<<<"] },
        new(
            "marks of other programs",
            "BLT3054",
            Body(
                "每▸m^3^水价，含▸H~2~O，▸~~原规定~~，▸==重点==，见▸[[办法]]。\n\n甲▸\\\n\n▸:::tip\n乙\n\n▸[TOC]\n\n> ▸[!note]\n> 丙\n\n"
                + "- ▸[ ] 丁\n\n▸l 加强领导\nl 落实责任\n\n▸$$\n\n▸\\newpage\n\n错误!▸未找到引用源。戊▸&amp;nbsp;\n\n"
                + "3~5~7天，2^10，a^2+b^2=c^2，a == b，\\~\\~甲\\~\\~"))
                {
                    Facts = ["m^3^"],
                },
        new(
            "headings and lists without a blank",
            "BLT3055",
            Body("▸##附则\n\n▸＃ 总则\n\n▸#总则\n\n　　▸## 缩进\n\n▸-甲\n-乙\n-丙\n\n#1机组，另起\n\n#话题#\n\n\\#总则")) { Facts = ["## 附则"] },
        new(
            "page numbers",
            "BLT3056",
            Body("甲\n\n▸— 2 —\n\n乙\n\n- 3 -\n\n第4页 共10页\n\n2/5\n\n第三条\n\n— 完 —")) { Facts = ["4"] },
        new(
            "a running head",
            "BLT3056",
            Body("甲\n\n▸云川市公报 2026年第3期\n\n乙\n\n2 云川市公报 2026年第3期\n\n丙\n\n云川市公报 2026年第3期 · 3"))
            {
                Facts = ["云川市公报 2026年第3期", "3"],
            },
        new(
            "a table of contents of Word",
            "BLT3057",
            Body("目录\n\n▸第一章　总则……………1\n第二章　分则.......... 3\n第三章　附则\t9\n\n其他……")) { Facts = ["3"] },
        new(
            "a table of contents with a line that lost its page number",
            "BLT3057",
            Body("目录\n\n▸第一章　总则……………1\n第二章　供水设施的规划\n第三章　附则\t9\n第四章　其他\t12\n\n其他……")) { Facts = ["3"] },
        new(
            "lines that were cut",
            "BLT3058",
            Body("为了加强城市供水管理，保障供水安全，根据《城市供水条例》等法律、法规，结合本市\n▸实际，制定本办法。\n\n甲。\n乙。")) { Facts = ["pandoc"] },
        new("a link definition that nothing uses", "BLT3017", Body("甲。\n\n▸[b]: b.md")),
        new("grid tables that are not aligned", "BLT3018",
            Body("+---+---+\n| a | b |\n+---+--▸+\n\n甲\n\n+----+----+\n| 甲 | 乙 |\n| 丙 |丁 ▸|\n+----+----+\n\n丙\n\n+---+\n| a |\n▸| b |\n")),
        new(
            "rows of bars that are no table",
            "BLT3024",
            Body(
                "▸| 项目 | 数量 |\n| 水厂 | 3 |\n| 泵站 | 612 |\n\n甲\n\n▸| 项目 | 数量 |\n| --- |\n| 水厂 | 3 |\n\n- 乙\n\n  ▸| 项目 |\n"
                + "  | 水厂 |\n\n> ▸| 项目 |\n> | 水厂 |\n\n▸| 隔行 |\n\n| --- |\n\n| 水厂 |"))
                {
                    Facts = ["| --- | --- |"],
                },
        new(
            "tables that are drawn otherwise",
            "BLT3024",
            Body(
                "▸｜甲｜乙｜\n｜1｜2｜\n\n甲\n\n▸┌─┬─┐\n│甲│乙│\n└─┴─┘\n\n乙\n\n  ▸--- ---\n  甲  乙\n  --- ---\n\n▸甲 | 乙\n1 | 2\n\n丙\n\n"
                + "▸序号  单位   金额\n1    水务局  100\n\n丁\n\n▸| 甲 |\n| —— |\n\n张三　　李四　　王五\n赵六　　钱七　　孙八"))
                {
                    Facts = ["| --- |"],
                },
        new(
            "rows parted by tabs",
            "BLT3024",
            Body("▸项目\t数量\n水厂\t3\n\n乙\t一行\n\n1.\t自动编号\n一、\t自动编号\n二、\t自动编号\n\t缩进\n\t缩进\n\n▸1\t甲\n2\t乙")) { Facts = ["bulletin table"] },
        new(
            "rows of a table of another length than the header",
            "BLT3025",
            Body(
                "| 项目 | 单位 | 数量 |\n| --- | --- | --- |\n| 水厂 | 座 | 3 |\n▸| 泵站 | 座 |\n▸| 管网 | 公里 | 1 | 2 |\n| a\\|b | | |\n\n"
                + "- 乙\n  a|b\n  -|-\n  ▸1|2|3"))
                {
                    Facts = ["4", "3"],
                },
        new("nesting without end", "BLT3019", Body("▸" + new string('>', 500) + " 甲")),
        new("lines without end", "BLT3040", Body(string.Concat(Enumerable.Repeat("字\n", 100_000)) + "字▸\n字")) { Facts = ["100000"] },
        new("notes without end", "BLT3041", Body(Notes(10_000) + "▸[^10001]: 注\n")) { Facts = ["10000"] },
        new("links without end", "BLT3047", Body(string.Concat(Enumerable.Repeat("[甲](", 999)) + "[甲▸](")) { Facts = ["1000"] },
        new("an empty body", "BLT3020", ("content/news/a.md", Sound.Body("▸")), ("content/news/b.md", Sound.Body("▸\n\n"))),
        new("control characters", "BLT3021", Body("第一▸\u000b条\u0007。")) { Facts = ["U+000B"] },
        new("garbled text", "BLT3022", Body("第▸\ufffd条。")) { Facts = ["\ufffd条"] },
        new("characters that turn the direction of a text", "BLT3029", Body("正▸\u202e文\u202c。")) { Facts = ["U+202E, U+202C"] },
        new("characters that nobody sees", "BLT3030", Body("供▸\u200b水\u00ad。")) { Facts = ["U+200B, U+00AD"] },
        new("characters of private use", "BLT3031", Body("第▸\ue000条。")) { Facts = ["U+E000"] },
    ];

    private static string Notes(int count) => string.Concat(Enumerable.Range(1, count).Select(i => $"甲[^{i}]\n\n[^{i}]: 注\n\n"));

    private static (string Path, string Text) Body(string text) => ("content/news/a.md", Sound.Body(text));
}
