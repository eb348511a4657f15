namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>What must not go out, whoever wrote it.</summary>
internal static class SensitiveMistakes
{
    public static readonly Mistake[] All =
    [
        new("an identity number in the text", "BLT9001", ("content/news/a.md", Sound.Body("身份证号▸11010519491231002X。")))
        {
            Facts = ["110****2X"],
        },
        new("an identity number in a summary", "BLT9001", ("content/news/a.md", Sound.NewsWith("summary: ▸王某 11010519491231002X"))),
        new("a secrecy mark", "BLT9002", ("content/news/a.md", Sound.Body("▸机 密 ★ 10年\n\n正文。"))) { Facts = ["机 密 ★ 10年"] },
        new("an old identity number", "BLT9003", ("content/news/a.md", Sound.Body("王某，▸110105491231002。"))),
        new("the number of a bank card", "BLT9004", ("content/news/a.md", Sound.Body("卡号：▸6222 0225 0200 1234 569。"))),
        new("a mobile telephone number", "BLT9005", ("content/news/a.md", Sound.Body("联系人王某，▸13800138000。"))),
        new("where somebody lives", "BLT9006", ("content/news/a.md", Sound.Body("家庭住址：▸云川市云江路18号3栋。"))),
        new("a mark of an internal document", "BLT9007", ("content/news/a.md", Sound.Body("（▸内部资料，注意保存）"))),
        new(
            "a note against disclosure in a key",
            "BLT9008",
            ("content/policies/a.md", Sound.PolicyWith("note: ▸此件不予公开"))) { Facts = ["note", "此件不予公开"] },
        new("a note against disclosure", "BLT9008", ("content/news/a.md", Sound.Body("正文。\n\n（▸此件不予公开）"))) { Facts = ["此件不予公开"] },
        new("a grade of secrecy among the keys", "BLT9009", ("content/news/a.md", Sound.NewsWith("▸密级: 秘密"))) { Facts = ["密级"] },
        new("a telephone number in an attachment", "BLT9010", ("content/news/a.md", Sound.NewsWith("attachments: b.txt")))
        {
            Prepare = site => site.Write("content/news/b.txt", "王某，13800138000"u8.ToArray()),
            At = ["content/news/b.txt"],
        },
        new(
            "a clearance of what is not there",
            "BLT9011",
            ("content/news/a.md", Sound.NewsWith("cleared: [{what: ▸11010519491231002X, reason: 依法公示}]")))
        {
            Facts = ["110****2X"],
        },
        new("an identity number in an attachment", "BLT9001", ("content/news/a.md", Sound.NewsWith("attachments: b.txt")))
        {
            Prepare = site => site.Write("content/news/b.txt", "名单\n王某，11010519491231002X"u8.ToArray()),
            At = ["content/news/b.txt:2:4"],
            Facts = ["110****2X", "content/news/a.md"],
        },
        new("a secrecy mark in an attachment", "BLT9002", ("content/news/a.md", Sound.NewsWith("attachments: b.txt")))
        {
            Prepare = site => site.Write("content/news/b.txt", "机密★10年\n通知"u8.ToArray()),
            At = ["content/news/b.txt:1:1"],
            Facts = ["机密★10年", "content/news/a.md"],
        },
    ];
}
