namespace Bulletin.Tests.Content.Diagnostics;

/// <summary>Where the text, the title and the keys of a document say different things, or a document and another one.</summary>
internal static class TextMistakes
{
    private const string Old = "number: 测政发〔2023〕8号\nstatus: 有效";

    public static readonly Mistake[] All =
    [
        new(
            "days of the text that are not those of the keys",
            "BLT4051",
            ("content/policies/a.md", Sound.PolicyWith("status: 尚未生效\neffective: ▸2024-01-10", "本办法自2024年1月1日起施行。")),
            (
                "content/policies/b.md",
                Sound.PolicyWith("expires: ▸2029-06-30\neffective: 2024-02-01\nstatus: 尚未生效", "自2024年2月1日起施行，有效期3年。")),
            ("content/policies/c.md", Sound.PolicyWith("", "本通知自印发之日起施行，▸有效期至2026年6月30日。")))
        { Facts = ["2024-01-10", "2024-01-01", "2027-01-31", "2026-06-30"] },
        new(
            "a consultation that closes on two days",
            "BLT4051",
            (
                "content/consultations/a.md",
                Sound.NewsWith("opens: 2024-01-01\ncloses: ▸2024-02-10", "有关意见请于2月20日前提出，截止日期：2024年2月20日。"))) { Facts = ["2024-02-20"] },
        new(
            "a repeal that only the text knows",
            "BLT4052",
            ("content/policies/a.md", Sound.PolicyWith("", "本通知自印发之日起施行。▸《旧办法》（测政发〔2023〕8号）、《另一办法》同时废止。")),
            ("content/policies/b.md", Sound.PolicyWith(Old)),
            ("content/policies/c.md", Sound.PolicyWith("").Replace("title: 通知", "title: 另一办法", StringComparison.Ordinal)))
        { Facts = ["policies/b", "policies/c"] },
        new(
            "a list of repeals that only the text knows",
            "BLT4052",
            (
                "content/policies/a.md",
                Sound.PolicyWith("", "▸经研究，决定废止下列文件：\n\n1.旧办法（测政发〔2023〕8号）\n\n2.关于另一事项的办法\n\n以上。")),
            ("content/policies/b.md", Sound.PolicyWith(Old)),
            ("content/policies/c.md", Sound.PolicyWith("").Replace("title: 通知", "title: 关于另一事项的办法", StringComparison.Ordinal)))
        { Facts = ["policies/b", "policies/c"] },
        new(
            "a day of entry into force that only the text knows",
            "BLT4053",
            ("content/policies/a.md", Sound.PolicyWith("", "第二条　本办法▸自二○二三年十二月一日起施行。"))) { Facts = ["2023-12-01"] },
        new(
            "an amendment of what is later",
            "BLT4054",
            (
                "content/policies/a.md",
                Sound.PolicyWith("amends: ▸policies/b").Replace("written: 2024-01-01", "written: 2023-05-01", StringComparison.Ordinal)),
            ("content/policies/b.md", Sound.PolicyWith("")),
            ("content/policies/c.md", Sound.PolicyWith("repealed_by: ▸policies/a"))) { Facts = ["2023-05-01", "policies/b"] },
        new(
            "a copy that was left behind",
            "BLT4055",
            ("content/news/a.md", Sound.Body("市水务局发布本月供水情况。\n\n全市供水平稳。")),
            (
                "content/news/b.md",
                Sound.Body("市水务局发布本月供水情况。\n\n全市供水平稳。\n").Replace("title: ", "title: ▸", StringComparison.Ordinal)))
        { Facts = ["content/news/a.md"] },
        new(
            "a consultation without a result",
            "BLT4056",
            ("content/consultations/a.md", Sound.NewsWith("opens: 2024-01-01\ncloses: ▸2024-02-10", "请提意见。")))
        { Facts = ["2024-02-10", "31"], Options = static options => options with { AsOf = new(2024, 3, 12) } },
        new(
            "an interpretation of nothing",
            "BLT4057",
            ("content/interpretations/a.md", Sound.News.Replace("title: 消息", "title: ▸《供水办法》解读", StringComparison.Ordinal)),
            ("content/policies/b.md", Sound.PolicyWith("").Replace("title: 通知", "title: 测试市供水办法", StringComparison.Ordinal)))
        { Facts = ["policies/b"] },
        new(
            "a title that names another agency",
            "BLT4058",
            (
                "content/policies/a.md",
                Sound.PolicyWith("")
                    .Replace("title: 通知", "title: 测试市人民政府办公室关于供水的通知", StringComparison.Ordinal)
                    .Replace("issuer: ", "issuer: ▸", StringComparison.Ordinal))) { Facts = ["测试市人民政府办公室"] },
        new(
            "a title that names the whole agency, and an issuer that is no agency of the register",
            "BLT4058",
            (
                "content/policies/a.md",
                Sound.PolicyWith("")
                    .Replace("title: 通知", "title: 测试市人民政府关于供水的通知", StringComparison.Ordinal)
                    .Replace("issuer: 测试市人民政府", "issuer: ▸市政府", StringComparison.Ordinal)),
            ("issuers.yml", "- {name: 测试市水务局, slug: water}\n")) { Facts = ["测试市人民政府", "市政府"] },
        new(
            "numbers of another office and another year",
            "BLT4059",
            ("content/policies/a.md", Sound.PolicyWith("number: ▸测政办发〔2024〕1号")),
            ("content/policies/b.md", Sound.PolicyWith("number: ▸测政发〔2022〕1号"))) { Facts = ["测政办发〔2024〕1号", "2022"] },
        new(
            "a decree under another agency",
            "BLT4059",
            (
                "content/policies/a.md",
                Sound.PolicyWith("number: ▸测试市人民政府令第3号")
                    .Replace("issuer: 测试市人民政府", "issuer: 测试市人民政府办公室", StringComparison.Ordinal)),
            ("content/policies/b.md", Sound.PolicyWith("number: ▸测试市水务局公告2024年第3号")))
        { Facts = ["测试市人民政府令第3号", "测试市人民政府办公室", "测试市水务局"] },
        new(
            "a signature typed below the text as well",
            "BLT4060",
            ("content/policies/a.md", Sound.PolicyWith("", "现就有关事项通知如下。\n\n▸测试市人民政府\n2024年1月1日"))) { Facts = ["14", "15"] },
        new(
            "another signature, number and title typed in the text",
            "BLT4075",
            ("content/policies/a.md", Sound.PolicyWith("", "现就有关事项通知如下。\n\n▸测试市人民政府办公室\n2024年1月1日")),
            ("content/policies/b.md", Sound.PolicyWith("number: 测政发〔2024〕21号", "▸测政发〔2024〕12号\n\n现就有关事项通知如下。")),
            (
                "content/policies/c.md",
                Sound.PolicyWith("", "▸# 测试市关于做好节约用电工作的通知\n\n现就有关事项通知如下。")
                    .Replace("title: 通知", "title: 测试市关于做好节约用水工作的通知", StringComparison.Ordinal)))
        { Facts = ["测试市人民政府办公室", "测政发〔2024〕21号", "测政发〔2024〕12号", "测试市关于做好节约用水工作的通知"] },
        new(
            "a note below the text that is not in the front matter",
            "BLT4060",
            ("content/policies/a.md", Sound.PolicyWith("", "现就有关事项通知如下。\n\n▸（此件公开发布）"))) { Facts = ["此件公开发布"] },
        new(
            "a notice that issues nothing",
            "BLT4061",
            (
                "content/policies/a.md",
                Sound.PolicyWith("", "▸现将《供水方案》印发给你们。\n\n一、总体要求")
                    .Replace("title: 通知", "title: 关于印发供水方案的通知", StringComparison.Ordinal))),
        new(
            "gaps that were left in a draft",
            "BLT3049",
            ("content/policies/a.md", Sound.PolicyWith("", "会议于2026年▸X月X日召开。")),
            ("content/news/b.md", Sound.NewsWith("", "投资金额▸待补充。").Replace("title: 消息", "title: ▸××市水价公告", StringComparison.Ordinal)))
        { Facts = ["待补充", "××市"] },
    ];
}
