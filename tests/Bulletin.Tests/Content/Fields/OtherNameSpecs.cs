using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;

namespace Bulletin.Tests.Content.Fields;

/// <summary>A key under a name that other offices use: the message names our key, and nothing else is said of it.</summary>
public class OtherNameSpecs
{
    [Theory]
    [InlineData("policies", "题目", "标题")]
    [InlineData("policies", "标 题", "标题")]
    [InlineData("policies", "標題", "标题")]
    [InlineData("policies", "Title", "标题")]
    [InlineData("policies", "ＴＩＴＬＥ", "标题")]
    [InlineData("policies", "文号", "发文字号")]
    [InlineData("policies", "文件编号", "发文字号")]
    [InlineData("policies", "发布机构", "发文机关")]
    [InlineData("policies", "制发机关", "发文机关")]
    [InlineData("policies", "发文日期", "成文日期")]
    [InlineData("policies", "成文时间", "成文日期")]
    [InlineData("policies", "发布时间", "发布日期")]
    [InlineData("policies", "pubDate", "发布日期")]
    [InlineData("policies", "發布日期", "发布日期")]
    [InlineData("policies", "生效日期", "施行日期")]
    [InlineData("policies", "实施日期", "施行日期")]
    [InlineData("policies", "执行日期", "施行日期")]
    [InlineData("policies", "effective_date", "施行日期")]
    [InlineData("policies", "有效期至", "失效日期")]
    [InlineData("policies", "废止日期", "失效日期")]
    [InlineData("policies", "失效时间", "失效日期")]
    [InlineData("policies", "分类", "主题分类")]
    [InlineData("policies", "关键词", "主题词")]
    [InlineData("policies", "关键字", "主题词")]
    [InlineData("policies", "时效性", "有效性")]
    [InlineData("policies", "公开方式", "公开属性")]
    [InlineData("policies", "审核", "发布审核")]
    [InlineData("policies", "shenhe", "发布审核")]
    [InlineData("policies", "主送", "主送机关")]
    [InlineData("policies", "抄送单位", "抄送")]
    [InlineData("policies", "落款", "署名")]
    [InlineData("press", "召开日期", "召开时间")]
    [InlineData("press", "发言人", "发布人")]
    [InlineData("consultations", "截止时间", "截止日期")]
    [InlineData("interpretations", "解读形式", "形式")]
    [InlineData("news", "类型", "类别")]
    [InlineData("data", "更新周期", "更新频率")]
    public void The_key_that_is_meant_is_named_and_not_called_missing(string folder, string typed, string meant)
    {
        var keys = ContentTypes.OfFolder(folder)!.Keys;
        var (others, problem) = Read(folder, $"{typed}: 甲");
        Assert.Equal(("BLT2010", 2, 1), (problem.Code, problem.Location.Line, problem.Location.Column));
        Assert.Contains($"改写为“{meant}”", problem.Hint.Chinese, StringComparison.Ordinal);
        Assert.Contains($"'{keys.All[keys.IndexOf(meant)].English}'", problem.Hint.English, StringComparison.Ordinal);
        Assert.DoesNotContain(others, other => other.Message.Chinese.Contains($"“{meant}”", StringComparison.Ordinal));
    }

    [Fact]
    public void A_span_of_time_under_another_name_of_a_day_is_one_message()
    {
        var bag = new DiagnosticBag();
        var fields = new FieldReader(Yaml.Yaml.Read("有效期: 五年", 2), new(CommonKeys.Expires), "content/policies/a.md", bag);
        Assert.Null(fields.Date(CommonKeys.Expires));
        Assert.Contains("改写为“失效日期”", Assert.Single(bag.Sorted()).Hint.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Traditional_characters_are_named() =>
        Assert.Contains("繁体", Read("policies", "發布日期: 2026-11-20").Of.Message.Chinese, StringComparison.Ordinal);

    [Fact]
    public void A_name_of_two_keys_is_asked_about_unless_one_of_them_stands_there()
    {
        Assert.Contains("“成文日期”(written)、“发布日期”(published)", Read("policies", "日期: 2026-11-20").Of.Hint.Chinese, StringComparison.Ordinal);
        Assert.Contains(
            "改写为“发布日期”", Read("policies", "日期: 2026-11-20\n成文日期: 2026-11-18").Of.Hint.Chinese, StringComparison.Ordinal);
        Assert.Contains("第 3 行已经写了", Read("policies", "印发日期: 2026-11-20\n成文日期: 2026-11-18").Of.Message.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_of_another_type_names_its_folder_once_and_never_asks_to_drop_it()
    {
        var (others, problem) = Read("news", "召开时间: 2026-11-19 10:00\n地点: 新闻发布厅");
        Assert.Contains("content/press ", problem.Hint.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain(others, other => other.Code == "BLT2010");
    }

    [Theory]
    [InlineData("天气: 晴")]
    [InlineData("weather: fine")]
    public void A_key_that_means_nothing_here_is_not_to_be_deleted(string line)
    {
        var hint = Read("news", line).Of.Hint;
        Assert.DoesNotMatch("删去|删除|去掉", hint.Chinese);
        Assert.DoesNotMatch("(?i)delete|remove", hint.English);
    }

    // Of the form on which an office circulates a document; as 署名 the name of a person would replace the office that signs.
    [Theory]
    [InlineData("签发人")]
    [InlineData("签发")]
    [InlineData("簽發人")]
    [InlineData("签 发 人")]
    [InlineData("拟稿人")]
    [InlineData("会签")]
    [InlineData("紧急程度")]
    [InlineData("份号")]
    [InlineData("印发份数")]
    [InlineData("校对")]
    public void What_stands_on_the_form_of_an_office_becomes_a_remark(string typed)
    {
        foreach (var folder in (string[])["policies", "news"])
        {
            var problem = Read(folder, $"{typed}: 何平").Of;
            Assert.Contains("不公开", problem.Message.Chinese, StringComparison.Ordinal);
            Assert.Contains("“# ”", problem.Hint.Chinese, StringComparison.Ordinal);
            Assert.DoesNotContain("改写为", problem.Hint.Chinese, StringComparison.Ordinal);
            Assert.DoesNotContain("何平", problem.Message.Chinese + problem.Hint.Chinese, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void No_other_name_of_a_key_is_the_name_of_another_in_the_same_documents()
    {
        foreach (var type in ContentTypes.All)
            foreach (var key in type.Keys.All)
                Assert.Equal(key.English, Assert.Single(type.Keys.Meant(key.Chinese)).English);
    }

    // Within braces: the place, and that it is the only message.
    [Theory]
    [InlineData("发布审核: {时间：2026-11-19, 审核人：张三}", 10, "“时间”后面的冒号是全角的")]
    [InlineData("发布审核: {时间: 2026-11-19, 审核人：张三}", 27, "“审核人”后面的冒号是全角的")]
    [InlineData("发布审核: {时间：2026-11-19，审核人：张三}", 10, "“时间”后面的冒号是全角的")]
    [InlineData("发布审核: {时间: 2026-11-19，审核人：张三}", 22, "“，”")]
    [InlineData("发布审核: {时间:2026-11-19, 审核人:张三}", 11, "没有空格")]
    [InlineData("更正: [{时间: 2026-11-20, 内容: 第三条有误, 现改正}]", 34, "加上引号")]
    [InlineData("更正: [{时间: 2026-11-20}]", 6, "补上“内容: ……”")]
    [InlineData("更正: 第三条有误", 5, "[{时间: ……, 内容: ……}]")]
    [InlineData("更正: [{日期: 2026-11-20, 内容: 有误}]", 7, "改写为“时间”")]
    public void A_slip_within_braces_is_one_message_at_its_place(string line, int column, string fact)
    {
        var bag = new DiagnosticBag();
        var fields = new FieldReader(Yaml.Yaml.Read(line, 2), new(CommonKeys.Reviewed, CommonKeys.Corrections), "content/news/a.md", bag);
        fields.Record(CommonKeys.Reviewed)?.Date(CommonKeys.On);
        foreach (var record in fields.Records(CommonKeys.Corrections)) record.Date(CommonKeys.On);
        var problem = Assert.Single(bag.Sorted());
        Assert.Equal((2, column), (problem.Location.Line, problem.Location.Column));
        Assert.Contains(fact, problem.Message.Chinese + problem.Hint.Chinese, StringComparison.Ordinal);
        Assert.DoesNotContain("加上一行", problem.Hint.Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Many_keys_within_braces_take_the_memory_of_their_text()
    {
        const string Unit = "时间：2 ";
        var yaml = Yaml.Yaml.Read($"发布审核: {{{string.Concat(Enumerable.Repeat(Unit, 20_000))}}}", 2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var fields = new FieldReader(yaml, new(CommonKeys.Reviewed), "content/news/a.md", new DiagnosticBag());
        fields.Record(CommonKeys.Reviewed)?.Date(CommonKeys.On);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100L * 20_000 * Unit.Length);
    }

    private static (IReadOnlyList<Diagnostic> Others, Diagnostic Of) Read(string folder, string yaml)
    {
        var bag = new DiagnosticBag();
        _ = new FieldReader(Yaml.Yaml.Read(yaml, 2), ContentTypes.OfFolder(folder)!.Keys, $"content/{folder}/a.md", bag);
        var all = bag.Sorted();
        var first = all.First(problem => problem.Code == "BLT2010");
        return ([.. all.Where(problem => problem != first)], first);
    }
}
