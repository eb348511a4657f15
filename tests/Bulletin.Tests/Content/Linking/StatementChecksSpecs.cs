using Bulletin.Tests.Content.Diagnostics;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Content.Linking;

/// <summary>What a text says of its days beside its keys, up to the ends of the calendar.</summary>
public class StatementChecksSpecs
{
    [Theory]
    [InlineData("本通知自印发之日起施行，有效期9999年。")]
    [InlineData("本通知自印发之日起施行，有效期九千年。")]
    [InlineData("本通知有效期9999个月。")]
    [InlineData("本通知自印发之日起施行，有效期101年。")]
    public void A_term_that_nobody_can_mean_gives_no_day(string text) => Assert.Empty(Said("", text));

    [Theory]
    [InlineData("本通知自印发之日起施行，有效期5年。", "2028-12-31")]
    [InlineData("本通知自印发之日起施行，有效期100年。", "2123-12-31")]
    public void A_term_gives_the_day_on_which_it_ends(string text, string day) =>
        Assert.Contains(day, Assert.Single(Said("", text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("written: 9999-12-31", "本通知自印发之日起施行，有效期5年。")]
    [InlineData("written: 9999-12-31", "本通知自印发之日起30日后施行。")]
    [InlineData("written: 9999-12-31\neffective: 9999-12-31", "本通知自印发之日起9999个月后施行。")]
    [InlineData("written: 0001-01-01\neffective: 0001-01-01", "本通知自印发之日起施行，有效期1个月。")]
    [InlineData("published: 9999-12-31", "本通知自印发之日起30日后施行。")]
    [InlineData("published: 9999-12-31\neffective: 9999-12-31", "本通知自印发之日起30日后施行。")]
    [InlineData("published: 0001-01-01", "本通知自印发之日起施行，有效期5年。")]
    public void Days_at_the_ends_of_the_calendar_end_no_build(string keys, string text) => Said(keys, text);

    [Theory]
    [InlineData("现就有关事项通知如下。\n\n测试市水务局\n2024年3月5日", "测试市水务局")]
    [InlineData("现就有关事项通知如下。\n\n测试市人民政府办公室\n2024年1月1日\n\n（此件公开发布）", "测试市人民政府办公室")]
    [InlineData("测试市人民政府文件\n\n测政发〔2024〕12号\n\n测试市关于做好节约用水工作的通知\n\n现通知如下。", "测政发〔2024〕12号")]
    [InlineData("现就有关事项通知如下。\n\n测试市人民政府办公室（盖章）　2024年1月1日", "测试市人民政府办公室")]
    [InlineData("测试市关于做好节约用水工作通知\n\n现通知如下。", "测试市关于做好节约用水工作通知")]
    [InlineData("# 测试市关于做好\n# 节约用电工作的通知\n\n现通知如下。", "节约用电")]
    public void What_is_typed_again_and_differs_is_one_message(string text, string typed)
    {
        var said = Assert.Single(Said("title: 测试市关于做好节约用水工作的通知\nnumber: 测政发〔2024〕21号", text));
        Assert.Contains("BLT4075", said, StringComparison.Ordinal);
        Assert.Contains(typed, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("现就有关事项通知如下。\n\n市政府\n2024年1月1日")]
    [InlineData("现就有关事项通知如下。\n\n联系单位：测试市水务局\n\n2024年3月5日")]
    [InlineData("现将《节水方案》转发给你们。\n\n# 节水方案\n\n一、要求。\n\n测试市水务局\n2023年12月5日")]
    public void Short_names_and_signatures_of_others_are_no_difference(string text) => Assert.DoesNotContain(
        Said("title: 测试市关于转发节约用水方案的通知", text), static said => said.Contains("BLT4075", StringComparison.Ordinal));

    [Theory]
    [InlineData("现将下列规范性文件予以废止：\n\n| 序号 | 名称 | 文号 |\n| --- | --- | --- |\n| 1 | 旧办法 | 测政发〔2023〕8号 |")]
    [InlineData("一、以下文件自公布之日起失效：\n\n- 测试市关于旧办法的通知\n\n二、其他。")]
    [InlineData("下列2件文件自公布之日起废止。\n\n1.旧办法（测政发〔2023〕8号）\n\n2.另一办法（测政发〔2023〕9号）")]
    [InlineData("决定废止以下文件：\n（一）关于旧办法的通知（测政发〔2023〕8号）。")]
    public void A_list_of_repeals_below_its_sentence_is_read(string text) =>
        Assert.Contains("BLT4052", Assert.Single(Beside(text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("下列文件继续有效，不再废止：\n\n1.旧办法（测政发〔2023〕8号）")]
    [InlineData("决定废止以下文件：\n\n无。\n\n各地继续执行，按照《旧办法》（测政发〔2023〕8号）办理。")]
    [InlineData("决定废止以下文件：\n\n《新办法》。\n\n按照《旧办法》（测政发〔2023〕8号）办理。")]
    [InlineData("拟废止下列文件：\n\n1.旧办法（测政发〔2023〕8号）")]
    [InlineData("决定废止下列文件的部分条款：\n\n1.旧办法（测政发〔2023〕8号）第三条")]
    public void Lists_of_what_stays_are_none(string text) => Assert.Empty(Beside(text));

    private static string[] Beside(string text)
    {
        using var site = TestSite.With(
            ("content/policies/a.md", Sound.PolicyWith("", text)),
            (
                "content/policies/old.md",
                Sound.PolicyWith("number: 测政发〔2023〕8号\nstatus: 有效").Replace("title: 通知", "title: 测试市关于旧办法的通知", StringComparison.Ordinal)
                    .Replace("written: 2024-01-01", "written: 2023-05-01", StringComparison.Ordinal)));
        return [.. site.Build().Diagnostics.Select(static one => one.ToString())];
    }

    private static string[] Said(string keys, string text)
    {
        var policy = keys.Split('\n', StringSplitOptions.RemoveEmptyEntries).Aggregate(Sound.PolicyWith("", text), With);
        using var site = TestSite.With(("content/policies/a.md", policy));
        return [.. site.Build().Diagnostics.Select(static one => one.ToString())];
    }

    private static string With(string policy, string line)
    {
        var key = line[..(line.IndexOf(':', StringComparison.Ordinal) + 1)];
        var own = policy.Split('\n').FirstOrDefault(one => one.StartsWith(key, StringComparison.Ordinal));
        return own is null
            ? policy.Replace("\ntitle:", $"\n{line}\ntitle:", StringComparison.Ordinal)
            : policy.Replace(own, line, StringComparison.Ordinal);
    }
}
