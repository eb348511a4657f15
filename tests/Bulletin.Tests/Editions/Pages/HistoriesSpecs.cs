using Bulletin.Editions.Models;

namespace Bulletin.Tests.Editions.Pages;

/// <summary>The life of a policy, oldest step first.</summary>
public class HistoriesSpecs
{
    [Fact]
    public void It_goes_from_the_draft_to_the_repeal() => Assert.Equal(
        """
        2023年11月1日 公开征求意见 征求意见稿 → consultations/1.html
        2024年1月2日 成文
        2024年1月5日 发布
        2024年1月31日 刊登于公报 2024年第2期 → issues/2024/02.html
        2024年2月1日 施行
        2024年3月1日 被修改 《修改决定》（测〔2024〕7号） → policies/2.html
        2024年5月1日 被废止 《新办法》 → policies/3.html
        2029年1月31日 有效期届满
        """,
        Described(
            """
            policies/1       title: 办法; written: 2024-01-02; published: 2024-01-05; effective: 2024-02-01; expires: 2029-01-31; status: 已废止
            consultations/1  title: 征求意见稿; published: 2023-11-01; opens: 2023-11-01; closes: 2023-11-30; policies: policies/1
            issues/2024/02   published: 2024-01-31; contents: [{title: 文件, items: policies/1}]
            policies/2       title: 修改决定; number: 测〔2024〕7号; published: 2024-02-20; effective: 2024-03-01; amends: policies/1
            policies/3       title: 新办法; published: 2024-05-01; written: 2024-04-20; repeals: policies/1
            """));

    [Fact]
    public void Of_one_day_the_steps_stand_in_the_order_of_life() => Assert.Equal(
        "2024年1月1日 成文\n2024年1月1日 发布\n2024年1月1日 施行",
        Described("policies/1 effective: 2024-01-01"));

    [Fact]
    public void What_was_never_digitised_has_no_date_and_what_was_withdrawn_is_not_told()
    {
        Assert.Equal(
            "2024年1月1日 成文\n2024年1月1日 发布\n 被废止 测〔2031〕9号",
            Described("policies/1 status: 已废止; repealed_by: 测〔2031〕9号"));
        Assert.Equal(
            "2024年1月1日 成文\n2024年1月1日 发布",
            Described("policies/1 amended_by: policies/2\npolicies/2 withdrawn: {on: 2024-01-02, reason: 有误}"));
    }

    [Fact]
    public void Only_what_can_be_in_force_has_one() => Assert.Null(HistoryOf("news/1", "news/1 written: 2024-01-01"));

    private static string Described(string documents) => string.Join('\n', HistoryOf("policies/1", documents)!.Steps.Select(step =>
        $"{step.Date} {step.Text}{(step.By is { } by ? $" {by.Text}{(by.Target is { } target ? $" → {target}" : "")}" : "")}"));

    private static HistorySection? HistoryOf(string id, string documents) => Shown.Of(documents).Page(id).Find<HistorySection>();
}
