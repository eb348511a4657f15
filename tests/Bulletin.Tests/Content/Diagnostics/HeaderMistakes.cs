namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>Keys and values that are wrong in themselves.</summary>
internal static class HeaderMistakes
{
    public static readonly Mistake[] All =
    [
        new("a mistyped key", "BLT2010", ("content/news/a.md", Sound.NewsWith("▸autor: 张三"))) { Facts = ["author"] },
        new("a mistyped Chinese key", "BLT2010", ("content/news/a.md", Sound.NewsWith("▸附件1: a.pdf"))) { Facts = ["附件"] },
        new("a key of another type of document", "BLT2010", ("content/news/a.md", Sound.NewsWith("▸recipients: 各县"))),
        new(
            "an unknown key in a record",
            "BLT2010",
            ("content/news/a.md", Sound.NewsWith("corrections: [{on: 2024-01-02, what: 错字, ▸who: 张三}]"))),
        new("keys that are missing", "BLT2011", ("content/news/a.md", "---\n▸summary: 摘要\n---\n正文。"))
        {
            Facts = ["disclosure"],
            At = ["content/news/a.md:2:1", "content/news/a.md:2:1"],
        },
        new("front matter without a key", "BLT2011", ("content/news/a.md", "---\n---\n正文。"))
        {
            At = ["content/news/a.md:2:1", "content/news/a.md:2:1", "content/news/a.md:2:1"],
        },
        new("keys that a policy must have", "BLT2011", ("content/policies/a.md", Sound.News))
        {
            At = ["content/policies/a.md:2:1", "content/policies/a.md:2:1", "content/policies/a.md:2:1", "content/policies/a.md:2:1"],
            Facts = ["issuer"],
        },
        new("a required key with an empty value", "BLT2011",
            ("content/news/a.md", Sound.News.Replace("消息", "▸''", StringComparison.Ordinal)),
            ("content/news/b.md", Sound.News.Replace("消息", "▸'  '", StringComparison.Ordinal)),
            ("content/policies/c.md", Sound.PolicyWith("").Replace("issuer: 测试市人民政府", "issuer: ▸[]", StringComparison.Ordinal))),
        new(
            "a required key without a value",
            "BLT2011",
            ("content/news/a.md", Sound.News.Replace("title: 消息", "title:▸", StringComparison.Ordinal))) { At = [], Facts = ["title"] },
        new(
            "a record without a required key",
            "BLT2011",
            ("content/news/a.md", Sound.NewsWith("corrections: [▸{on: 2024-01-02}]"))) { Facts = ["what"] },
        new(
            "a record whose required key is empty",
            "BLT2011",
            ("content/news/a.md", Sound.News.Replace("reviewed: 2024-01-01", "reviewed: {on: ▸, by: 张三}", StringComparison.Ordinal)),
            ("content/news/b.md", Sound.NewsWith("corrections: [{on: 2024-01-02, what: ▸}]"))) { Facts = ["on"] },
        new("a list where text belongs", "BLT2012", ("content/news/a.md", Sound.News.Replace("消息", "▸[消息]", StringComparison.Ordinal))),
        new("text where a record belongs", "BLT2012", ("content/news/a.md", Sound.NewsWith("withdrawn: ▸有误"))) { Facts = ["reason"] },
        new("a word where a number belongs", "BLT2012", ("content/issues/2024/01.md", Sound.Issue("total: ▸第七"))) { Facts = ["第七"] },
        new(
            "nought where a number counts from one",
            "BLT2012",
            (
                "content/issues/2024/01.md",
                Sound.Issue("total: ▸0\ncontents: [{title: 文件, items: [{id: news/b, page: ▸0}]}]")),
            ("content/news/b.md", Sound.News)) { Facts = ["0"] },
        new("a word where a flag belongs", "BLT2012", ("content/news/a.md", Sound.NewsWith("draft: ▸maybe"))) { Facts = ["maybe"] },
        new("no such date", "BLT2013",
            ("content/news/a.md", Sound.NewsWith("updated: ▸2024-02-30")),
            ("content/news/b.md", Sound.NewsWith("updated: ▸2024年13月1日")),
            ("content/news/c.md", Sound.NewsWith("updated: ▸三月五日")),
            ("content/news/d.md", Sound.NewsWith("updated: ▸2024-03-05 25:00"))) { Facts = ["2024-02-30"] },
        new("a review without a date", "BLT2013", ("content/news/a.md", Sound.NewsWith("secrecy_reviewed: ▸张三"))),
        new("not one of the choices", "BLT2014",
            ("content/news/a.md", Sound.News.Replace("主动公开", "▸公开", StringComparison.Ordinal)),
            ("content/policies/b.md", Sound.PolicyWith("status: ▸失效")),
            ("content/news/c.md", Sound.NewsWith("kind: ▸新闻"))) { Facts = ["主动公开", "已失效", "大事记"] },
        new(
            "a control character",
            "BLT2015",
            ("content/news/a.md", Sound.News.Replace("消息", "▸\"消\\x07息\"", StringComparison.Ordinal))) { Facts = ["U+0007"] },
        new("a control character after a line end or tab, or one of the others that XML may not hold", "BLT2015",
            ("content/news/a.md", Sound.News.Replace("消息", "▸\"消\\t息\\x01\"", StringComparison.Ordinal)),
            ("content/news/b.md", Sound.News.Replace("消息", "▸\"消\\n息\\x1b\"", StringComparison.Ordinal)),
            ("content/news/c.md", Sound.News.Replace("消息", "▸\"消息\\uFFFF\"", StringComparison.Ordinal))),
        new(
            "a character that turns the direction of a text",
            "BLT2016",
            ("content/news/a.md", Sound.News.Replace("消息", "▸消\u202e息", StringComparison.Ordinal))) { Facts = ["U+202E"] },
        new("characters that nobody sees, in a value and in a key", "BLT2017",
            ("content/news/a.md", Sound.News.Replace("消息", "▸消\u200b息", StringComparison.Ordinal)),
            ("content/news/b.md", Sound.News.Replace("title", "▸ti\u200btle", StringComparison.Ordinal)),
            ("content/news/c.md", Sound.NewsWith("topics: [▸政务\u00a0公开]"))) { Facts = ["U+200B", "U+00A0"] },
        new(
            "garbled text in a value",
            "BLT2018",
            ("content/news/a.md", Sound.News.Replace("消息", "▸要锟斤拷加强", StringComparison.Ordinal))) { Facts = ["锟斤拷"] },
        new("what may be a comment in a value", "BLT2037", ("content/news/a.md", Sound.NewsWith("summary: ▸供水【批注1】"))) { Facts = ["【批注"] },
        new(
            "an error in what is not reviewed yet",
            "BLT2038",
            ("content/news/a.md", Sound.Body("身份证号▸11010519491231002X。").Replace("reviewed: 2024-01-01\n", "", StringComparison.Ordinal)))
        {
            Facts = ["BLT9001"],
        },
        new(
            "a comment in a value",
            "BLT2019",
            ("content/news/a.md", Sound.News.Replace("消息", "▸消息 <!-- 内部 -->", StringComparison.Ordinal)),
            ("content/news/b.md", Sound.NewsWith("summary: ▸摘要 %%内部%%"))) { Facts = ["%%", "#"] },
        new(
            "published before it was written",
            "BLT2020",
            (
                "content/news/a.md",
                Sound.News.Replace(
                    "published: 2024-01-01",
                    "written: 2024-01-02\npublished: ▸2024-01-01",
                    StringComparison.Ordinal))) { Facts = ["2024-01-02"] },
        new("updated before it was published", "BLT2020", ("content/news/a.md", Sound.NewsWith("updated: ▸2023-12-31"))),
        new(
            "a document that expires before it takes effect",
            "BLT2020",
            ("content/policies/a.md", Sound.PolicyWith("effective: 2024-03-01\nexpires: ▸2024-02-01"))),
        new(
            "a consultation that closes before it opens",
            "BLT2020",
            ("content/consultations/a.md", Sound.NewsWith("opens: 2024-01-02\ncloses: ▸2024-01-01"))),
        new("a number of no known form", "BLT2021", ("content/news/a.md", Sound.NewsWith("number: ▸云川第十二号文"))) { Facts = ["云川第十二号文"] },
        new("a number in other brackets", "BLT2022",
            ("content/news/a.md", Sound.NewsWith("number: ▸云政办发[2024]12号")),
            ("content/news/b.md", Sound.NewsWith("number: ▸云政办发〔2024〕第13号")),
            (
                "content/news/c.md",
                Sound.NewsWith("number: ▸云政办发〔2024〕014号"))) { Facts = ["云政办发〔2024〕12号", "云政办发〔2024〕13号", "云政办发〔2024〕14号"] },
        new("an index number with other characters", "BLT2023", ("content/news/a.md", Sound.NewsWith("index: ▸000014349/2017 00110"))),
        new(
            "a subject class that is none",
            "BLT2024",
            ("content/news/a.md", Sound.NewsWith("category: ▸综合事务")),
            ("content/news/b.md", Sound.NewsWith("category: ▸天文"))) { Facts = ["综合政务", "国防"] },
        new("an issue that is none", "BLT2025",
            ("content/news/a.md", Sound.NewsWith("issue: ▸第三期")),
            ("content/issues/x.md", "▸" + Sound.Issue("total: 3")),
            ("content/issues/2024/02.md", Sound.Issue("number: ▸3"))) { Facts = ["2024/03"] },
        new(
            "the prompts of a new document",
            "BLT2028",
            ("content/news/a.md", Sound.News.Replace("消息", "▸（标题）", StringComparison.Ordinal)),
            ("content/news/b.md", Sound.NewsWith("issuer: ▸（发文机关）"))) { Facts = ["（标题）"] },
        new(
            "several agencies or terms in one value",
            "BLT2029",
            ("content/news/a.md", Sound.NewsWith("issuer: ▸甲市民族、宗教委员会")),
            ("content/news/b.md", Sound.NewsWith("topics: ▸[水、电, 节水]"))) { Facts = ["[甲市民族, 宗教委员会]"] },
        new(
            "several items written as one text",
            "BLT2041",
            ("content/press/a.md", Sound.NewsWith("held: 2024-01-01\nspeakers: ▸张三，副市长")),
            ("content/news/b.md", Sound.NewsWith("attachments: ▸甲、乙")),
            ("content/news/c.md", Sound.NewsWith("amends: ▸供水的通知、测〔2024〕1号"))) { Facts = ["[甲, 乙]"] },
        new(
            "the short name of an agency",
            "BLT2040",
            ("issuers.yml", "- {name: 甲市人民政府, slug: zf, short: 市政府}\n"),
            ("content/news/a.md", Sound.NewsWith("issuer: ▸市政府"))) { Facts = ["甲市人民政府"] },
        new(
            "a year that is mistyped",
            "BLT2030",
            (
                "content/news/a.md",
                Sound.News.Replace(
                    "published: 2024-01-01",
                    "published: ▸2042-01-01",
                    StringComparison.Ordinal))) { Facts = ["2042-01-01"] },
        new("a date far away from all others", "BLT2031",
            (
                "content/news/a.md",
                Sound.Reviewed("2024-12-01", "").Replace("published: 2024-01-01", "published: ▸2024-12-01", StringComparison.Ordinal)),
            ("content/news/b.md", Sound.Reviewed("2024-10-01", "updated: 2024-10-01")),
            ("content/news/c.md", Sound.News)) { Facts = ["2024-12-01", "2024-10-01"] },
        new("a date years away from all others", "BLT2031",
            (
                "content/news/a.md",
                Sound.Reviewed("2042-12-01", "").Replace("published: 2024-01-01", "published: ▸2042-12-01", StringComparison.Ordinal)),
            ("content/news/c.md", Sound.News)) { Facts = ["2042-12-01", "2024-01-01"] },
        new("keys of another type", "BLT2010",
            ("content/news/a.md", Sound.NewsWith("▸召开时间: 2024-01-01\n地点: 甲"))) { Facts = ["content/press"] },
        new("mistakes in what is left out", "BLT4070",
            ("content/news/a.md", Sound.NewsWith("draft: true\n▸titel: 甲\nupdated: ▸三月")),
            ("content/news/b.md", Sound.News.Replace("reviewed", "▸领导审阅", StringComparison.Ordinal)),
            ("content/news/c.md", Sound.NewsWith("withdrawn: {on: 2024-01-01, reason: 有误}\nstatus: ▸好")),
            ("content/news/d.md", Sound.NewsWith("▸titel: 甲").Replace("主动公开", "不予公开", StringComparison.Ordinal)),
            ("content/news/e.md", Sound.News)),
        new("a date before 1949, or many years ahead", "BLT2032",
            ("content/news/a.md", Sound.NewsWith("written: ▸1024-01-01")),
            ("content/policies/b.md", Sound.PolicyWith("status: 尚未生效\neffective: ▸2042-01-01")),
            ("content/policies/c.md", Sound.PolicyWith("expires: ▸2064-01-01")),
            ("content/press/d.md", Sound.NewsWith("held: ▸2042-01-01")),
            ("content/responses/e.md", Sound.NewsWith("occurred: ▸2025-01-01")),
            ("content/consultations/f.md", Sound.NewsWith("opens: 2024-01-01\ncloses: ▸2042-01-01")))
        { Facts = ["1949", "2042-01-01", "18"] },
        new("a review older than a change, a correction or an update", "BLT2033",
            ("content/news/a.md", Sound.Reviewed("▸2024-01-02", "updated: 2024-01-03")),
            ("content/news/b.md", Sound.Reviewed("▸2024-01-02", "corrections: [{on: 2024-01-02, what: 甲}, {on: 2024-01-03, what: 乙}]")),
            ("content/responses/c.md", Sound.Reviewed("▸2024-01-02", "updates: [{on: 2024-01-03 06:00, what: 恢复供水}]")),
            ("content/news/d.md", Sound.Reviewed("2024-01-03", "updated: 2024-01-03\nsecrecy_reviewed: ▸2024-01-02")))
        { Facts = ["2024-01-02", "2024-01-03"] },
        new("a change or a withdrawal of a day to come", "BLT2034",
            ("content/news/a.md", Sound.Reviewed("2024-01-03", "updated: ▸2024-02-01")),
            ("content/news/b.md", Sound.NewsWith("withdrawn: {on: ▸2024-02-01, reason: 有误}")))
        { Options = options => options with { AsOf = new(2024, 1, 31) }, Facts = ["2024-02-01", "2024-01-31"] },
        new("what was changed since its review", "BLT2036",
            ("content/news/a.md", Sound.News.Replace(
                "reviewed: 2024-01-01",
                "reviewed: ▸{on: 2024-01-01, digest: b1-0123456789abcdef}",
                StringComparison.Ordinal)),
            ("content/news/b.md", Sound.NewsWith("secrecy_reviewed: ▸{on: 2024-01-01, digest: b1-0123456789abcdef}")))
        { Facts = ["bulletin review content/news/a.md", "bulletin review --secrecy content/news/b.md"] },
        new("a review long after all other dates", "BLT2035",
            ("content/news/a.md", Sound.Reviewed("▸2025-01-03", "")),
            ("content/news/b.md", Sound.News))
        { Facts = ["2025-01-03", "2024-01-01"] },
        new(
            "a wrong check digit",
            "BLT2026",
            ("content/issues/2024/01.md", Sound.Issue("issn: ▸1234-5678\ncn: ▸11-1234/D"))) { Facts = ["1234-5678", "CN 11-1234/D"] },
        new(
            "no front matter, or one that does not end",
            "BLT2027",
            ("content/news/a.md", "▸正文。"),
            ("content/news/b.md", "▸---\ntitle: x\n正文。"),
            ("content/news/c.md", "▸\n---\ntitle: x\n---\n正文。")),
    ];
}
