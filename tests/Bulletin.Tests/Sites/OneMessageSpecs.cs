using Bulletin.Content.Diagnostics;
using Bulletin.Tests.Content.Diagnostics;

namespace Bulletin.Tests.Sites;

/// <summary>One mistake gives one message: nothing else is blamed for it, and no file is called missing that only has a mistake.</summary>
public class OneMessageSpecs
{
    private const string Columns = "\ncolumns: [{title: 政策文件, folder: policies}, {title: 公报, folder: issues}]";

    private static readonly string Repealed = Sound.PolicyWith("number: 测〔2024〕1号\nstatus: 已废止");
    private static readonly string Amended = Sound.PolicyWith("number: 测〔2024〕3号\nstatus: 已修改");
    private static readonly string Act = Sound.PolicyWith("number: 测〔2024〕2号\nrepeals: 测〔2024〕1号\namends: 测〔2024〕3号");

    private static readonly string Teller = Sound.NewsWith(
        "source: 甲",
        "[甲](../policies/act.md)、[](doc:测〔2024〕2号)、[乙](../policies/index.html)。");

    [Theory]
    [InlineData("status: 有效", "status: 好", "BLT2014")]
    [InlineData("published: 2024-01-01", "published: 三月", "BLT2013")]
    [InlineData("title: 通知", "titel: 通知", "BLT2010")]
    [InlineData("title: 通知", "發文機關號: 甲\ntitle: 通知", "BLT2010")]
    [InlineData("title: 通知", "title: \"通知", "BLT2001")]
    [InlineData("---\ntitle", "--\ntitle", "BLT2001")]
    public void A_document_with_a_mistake_is_not_missing_for_others(string right, string typed, string code)
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + Columns),
            ("content/policies/act.md", Act.Replace(right, typed, StringComparison.Ordinal)),
            ("content/policies/repealed.md", Repealed),
            ("content/policies/amended.md", Amended),
            ("content/interpretations/a.md", Sound.NewsWith("form: 文字\ninterprets: 测〔2024〕2号")),
            ("content/issues/2024/01.md", Sound.Issue("contents: [{title: 文件, items: [测〔2024〕2号]}]")),
            ("content/news/a.md", Teller));
        Assert.Equal([$"content/policies/act.md {code}"], Said(site));
    }

    [Fact]
    public void The_only_document_of_a_column_does_not_leave_it_empty()
    {
        using var site = TestSite.With(
            ("site.yml", TestSite.Settings + "\ncolumns: [{title: 政策文件, folder: policies}]"),
            ("content/policies/act.md", Sound.PolicyWith("status: 好")),
            ("content/news/a.md", Sound.Body("[甲](../policies/index.html)")));
        Assert.Equal(["content/policies/act.md BLT2014"], Said(site));
    }

    [Fact]
    public void An_issue_with_a_mistake_leaves_no_gap_and_is_there_for_its_documents()
    {
        using var site = TestSite.With(
            ("content/issues/2024/01.md", Sound.Issue("")),
            ("content/issues/2024/02.md", Sound.Issue("total: 二")),
            ("content/issues/2024/03.md", Sound.Issue("")),
            ("content/news/a.md", Sound.NewsWith("issue: 2024/02")));
        Assert.Equal(["content/issues/2024/02.md BLT2012"], Said(site));
    }

    [Fact]
    public void Errors_come_before_warnings()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Sound.NewsWith("topics: [水、电, 节水]")),
            ("content/news/b.md", Sound.NewsWith("titel: 甲")));
        Assert.Equal([Severity.Error, Severity.Warning], site.Build().Diagnostics.Select(static one => one.Severity));
    }

    [Theory]
    [InlineData("content/news/附表1.xlsx", "attachments: [{file: 附表.xlsx}]", "BLT4015")]
    [InlineData("content/news/附 表.xlsx", "attachments: [{file: 附 表.xlsx}]", "BLT4015")]
    [InlineData("content/news/附表.XLSX", "attachments: [{file: 附表.xlsx}]", "BLT4015")]
    public void A_file_that_was_misspelt_is_not_called_forgotten_as_well(string file, string keys, string code)
    {
        using var site = TestSite.With(("content/news/a.md", Sound.NewsWith(keys)), (file, "x"));
        Assert.Equal([$"content/news/a.md {code}"], Said(site));
    }

    [Theory]
    [InlineData("draft: true\nattachments: [{file: 附表.docx}]")]
    [InlineData("withdrawn: {on: 2024-01-01, reason: 有误}\nattachments: [{file: 附表.docx}]")]
    [InlineData("draft: true\nsummary: \"[甲](%E9%99%84%E8%A1%A8.docx)\"")]
    public void A_file_of_a_document_that_is_left_out_is_not_forgotten(string keys)
    {
        using var site = TestSite.With(("content/news/a.md", Sound.NewsWith(keys)), ("content/news/附表.docx", "x"));
        Assert.Empty(Said(site));
    }

    [Theory]
    [InlineData("consultations", "征求意见时间: 2024-01-05至2024-02-05", "“开始日期: 2024-01-05”和“截止日期: 2024-02-05”")]
    [InlineData("consultations", "征集期限: 2024年1月5日至2月5日", "“截止日期: 2024-02-05”")]
    [InlineData("consultations", "opens: 2024-01-05\n征求意见时间: 2024-01-05 ~ 2024-02-05", "“截止日期: 2024-02-05”")]
    [InlineData("consultations", "征求意见期限: 30天", "“截止日期”")]
    [InlineData("news", "审批人: 张三\n审批时间: 2024-01-01", "发布审核: {时间: ……, 审核人: ……}")]
    [InlineData("news", "topics: 【供水、节水】", "[")]
    [InlineData("news", "topics: 【供水】【节水】", "[")]
    [InlineData("news", "attachments: [https://www.example.com/a.pdf]", "下载到文档旁边")]
    [InlineData("interpretations", "number: 测〔2024〕7号\nstatus: 有效", "content/policies")]
    [InlineData("policies", "form: 文字\ninterprets: news/b", "content/interpretations")]
    public void One_slip_is_one_message_that_names_the_remedy(string folder, string keys, string remedy)
    {
        var text = Sound.NewsWith(keys, "正文中说明情况。");
        if (keys.StartsWith('审'))
            text = text.Replace("reviewed: 2024-01-01\n", "", StringComparison.Ordinal);
        using var site = TestSite.With(($"content/{folder}/a.md", text), ("content/news/b.md", Sound.News));
        var said = Assert.Single(site.Build().Diagnostics);
        Assert.Contains(remedy, said.Hint.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_of_upload_is_the_day_of_publication()
    {
        using var site = TestSite.With(
            ("content/news/a.md", Sound.News.Replace("published:", "上传时间:", StringComparison.Ordinal)));
        Assert.Contains("发布日期", Assert.Single(site.Build().Diagnostics).Hint.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_without_its_last_sign_is_known_to_others()
    {
        using var site = TestSite.With(
            ("content/policies/act.md", Act.Replace("number: 测〔2024〕2号", "number: 测〔2024〕2", StringComparison.Ordinal)),
            ("content/policies/repealed.md", Repealed.Replace("status", "repealed_by: 测〔2024〕2号\nstatus", StringComparison.Ordinal)),
            ("content/policies/amended.md", Amended),
            ("content/interpretations/a.md", Sound.NewsWith("form: 文字\ninterprets: 测〔2024〕2号")));
        Assert.Equal(["content/policies/act.md BLT2022"], Said(site));
    }

    [Fact]
    public void A_title_that_one_document_has_names_it()
    {
        using var site = TestSite.With(
            ("content/policies/b.md", Sound.PolicyWith("").Replace("title: 通知", "title: 测试市城市供水办法", StringComparison.Ordinal)),
            ("content/interpretations/a.md", Sound.NewsWith("form: 文字\ninterprets: 《测试市城市供水办法》")));
        Assert.Empty(Said(site));
    }

    private static IEnumerable<string> Said(TestSite site)
    {
        var report = site.Build();
        return report.Diagnostics
            .Where(static one => one.Severity != Severity.Note)
            .Select(static one => $"{one.Location.File} {one.Code}");
    }
}
