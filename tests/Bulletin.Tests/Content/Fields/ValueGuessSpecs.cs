using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;

namespace Bulletin.Tests.Content.Fields;

/// <summary>A value that its key does not take: the message shows it rewritten, or says what is wrong with it.</summary>
public class ValueGuessSpecs
{
    private static readonly Key Total = Key.Of(ValueKind.Number, "total", "总期号", "总期号", "the number");

    [Theory]
    [InlineData("2026.11.20", "改写为 2026-11-20。")]
    [InlineData("2026/11/20", "改写为 2026-11-20。")]
    [InlineData("20261120", "改写为 2026-11-20。")]
    [InlineData("二〇二六年十一月二十日", "改写为 2026-11-20。")]
    [InlineData("二○二六年三月五日", "改写为 2026-03-05。")]
    [InlineData("２０２６-１１-２０", "改写为 2026-11-20。")]
    [InlineData("2026 年 11 月 20 日", "改写为 2026-11-20。")]
    [InlineData("2026—11—20", "改写为 2026-11-20。")]
    [InlineData("2026-11-20。", "改写为 2026-11-20。")]
    [InlineData("2026-11-20（星期五）", "改写为 2026-11-20。")]
    [InlineData("2026-11-20 张三", "只写 2026-11-20；“张三”写进正文。")]
    [InlineData("2026-11-2O", "第 10 个字符是字母“O”，不是数字 0。改写为 2026-11-20。")]
    [InlineData("2026-ll-20", "第 6 个字符是字母“l”，不是数字 1。改写为 2026-11-20。")]
    [InlineData("2026-02-30", "2026年2月只有28天。")]
    [InlineData("2026-13-01", "没有13月。")]
    [InlineData("26-11-20", "年份要写四位。改写为 2026-11-20。")]
    [InlineData("民国115年11月20日", "民国纪年要换成公元。改写为 2026-11-20。")]
    [InlineData("2026-11-20至2026-11-25", "这是一段时间")]
    [InlineData("2026-11-20T23:30:00Z", "北京时间（+08:00）。改写为 2026-11-21 07:30。")]
    [InlineData("2026-11-20T09:30:00+09:00", "改写为 2026-11-20 08:30。")]
    [InlineData("2026年11月20日9时30分", "改写为 2026-11-20 09:30。")]
    [InlineData("2026年11月20日下午3点", "改写为 2026-11-20 15:00。")]
    [InlineData("2026-11-20 25:00", "时刻不对。")]
    [InlineData("2026年11月", "缺少日。")]
    [InlineData("11月20日", "缺少年份。")]
    [InlineData("46346", "电子表格里日期的序号。改写为 2026-11-20。")]
    [InlineData("Nov 20, 2026", "改写为 2026-11-20。")]
    [InlineData("20/11/2026", "改写为 2026-11-20。")]
    [InlineData("05/06/2026", "分不清哪个是月")]
    [InlineData("明年", "写成 2024-03-05")]
    public void A_date_is_rewritten_or_told_what_is_wrong(string typed, string expected) =>
        Assert.Contains(expected, Said($"published: \"{typed}\"", fields => fields.Date(CommonKeys.Published)), StringComparison.Ordinal);

    [Theory]
    [InlineData("自印发之日起", "印发之日就是成文日期，如“施行日期: 2024-03-05”。")]
    [InlineData("发布之日起施行", "写出那一天")]
    [InlineData("自公布之日起30日后施行", "写出那一天")]
    [InlineData("即日起", "写出那一天")]
    [InlineData("长期有效", "没有这一天的，删去“施行日期”这一行。")]
    [InlineData("长期", "删去“施行日期”这一行。")]
    [InlineData("永久有效", "删去“施行日期”这一行。")]
    [InlineData("待定", "删去“施行日期”这一行。")]
    [InlineData("无", "删去“施行日期”这一行。")]
    [InlineData("明年", "写成 2024-03-05")]
    public void A_day_in_words_is_told_which_day_to_write(string typed, string expected) =>
        Assert.Contains(expected, Said($"effective: {typed}", fields => fields.Date(CommonKeys.Effective)), StringComparison.Ordinal);

    [Theory]
    [InlineData("周宁 2026-10-14", "{时间: 2026-10-14, 审核人: 周宁}")]
    [InlineData("周宁（2026年10月14日）", "{时间: 2026-10-14, 审核人: 周宁}")]
    [InlineData("周宁，2026-10-14", "{时间: 2026-10-14, 审核人: 周宁}")]
    [InlineData("周宁2026.10.14", "{时间: 2026-10-14, 审核人: 周宁}")]
    [InlineData("审核人：周宁，2026-10-14", "{时间: 2026-10-14, 审核人: 周宁}")]
    [InlineData("已由周宁于2026-10-14", "已由周宁}")]
    [InlineData("2026.10.14", "改写为 2026-10-14。")]
    [InlineData("2026-11-19 张三", "{时间: 2026-11-19, 审核人: 张三}")]
    [InlineData("2026-11-19，张三", "{时间: 2026-11-19, 审核人: 张三}")]
    [InlineData("张三", "{时间: 2024-03-05, 审核人: ……}")]
    public void A_review_with_its_reviewer_is_shown_as_two_keys(string typed, string expected) =>
        Assert.Contains(
            expected,
            Said($"reviewed: {typed}", fields => fields.Record(CommonKeys.Reviewed)?.Date(CommonKeys.On)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("title", "title:")]
    [InlineData("标题", "标题:")]
    public void A_key_without_a_value_is_named_as_it_was_typed(string key, string expected)
    {
        var bag = new DiagnosticBag();
        _ = new FieldReader(Yaml.Yaml.Read($"{key}:"), new(CommonKeys.Title), "site.yml", bag);
        Assert.Equal($"在“{expected}”后面写上值。", Assert.Single(bag.Sorted()).Hint.Chinese);
    }

    [Theory]
    [InlineData("有效。", "有效")]
    [InlineData("现行有效", "有效")]
    [InlineData("废止", "已废止")]
    [InlineData("已失效；", "已失效")]
    [InlineData("有 效", "有效")]
    [InlineData("未生效", "尚未生效")]
    public void A_choice_in_other_words_is_named(string typed, string expected) =>
        Assert.Contains(
            $"是不是“{expected}”？可选：有效、",
            Said($"status: {typed}", fields => fields.Choice(CommonKeys.Status)),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("是。", "是")]
    [InlineData("√", "是")]
    [InlineData("有", "是")]
    [InlineData("无", "否")]
    [InlineData("×", "否")]
    public void A_flag_in_other_words_is_named(string typed, string expected) =>
        Assert.Contains($"改写为“{expected}”。", Said($"draft: {typed}", fields => fields.Flag(CommonKeys.Draft)), StringComparison.Ordinal);

    [Theory]
    [InlineData("第7期", "7")]
    [InlineData("七", "7")]
    [InlineData("７", "7")]
    [InlineData("1,024", "1024")]
    [InlineData("1O", "10")]
    public void A_number_is_rewritten(string typed, string expected) =>
        Assert.Contains($"改写为 {expected}。", Said($"total: {typed}", fields => fields.Number(Total)), StringComparison.Ordinal);

    [Theory]
    [InlineData("示政发〔2O26〕2号", "字母“O”", "示政发〔2026〕2号")]
    [InlineData("示政发<2026>2号", "", "示政发〔2026〕2号")]
    [InlineData("示政发2026年2号", "", "示政发〔2026〕2号")]
    [InlineData("示政发〔26〕2号", "", "示政发〔2026〕2号")]
    [InlineData("示政发〔2026〕2", "", "示政发〔2026〕2号")]
    public void A_document_number_is_rewritten(string typed, string fact, string expected)
    {
        var problem = HeaderProblems.OddNumber(new("a.md"), typed);
        Assert.Contains(fact, problem.Message.Chinese, StringComparison.Ordinal);
        Assert.Contains($"改写为“{expected}”", problem.Hint.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026/O3")]
    [InlineData("2026年3期")]
    [InlineData("2026-3")]
    [InlineData("2026.03")]
    public void The_number_of_an_issue_is_rewritten(string typed) =>
        Assert.Contains("改写为 2026/03。", HeaderProblems.BadIssueNumber(new("a.md"), typed).Hint.Chinese, StringComparison.Ordinal);

    private static string Said(string yaml, Action<FieldReader> read)
    {
        var bag = new DiagnosticBag();
        var keys = new KeySet(
            CommonKeys.Published with { IsRequired = false }, CommonKeys.Reviewed, CommonKeys.Status, CommonKeys.Draft, Total,
            CommonKeys.Effective);
        read(new(Yaml.Yaml.Read(yaml), keys, "content/news/a.md", bag));
        var problem = Assert.Single(bag.Sorted());
        return problem.Message.Chinese + problem.Hint.Chinese;
    }
}
