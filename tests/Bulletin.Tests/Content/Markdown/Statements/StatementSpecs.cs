using Bulletin.Content.Markdown;

namespace Bulletin.Tests.Content.Markdown.Statements;

/// <summary>What a text says of itself is read in the words that official texts use, and nothing else is.</summary>
public class StatementSpecs
{
    [Theory]
    [InlineData("本办法自2024年4月1日起施行。", "Effective 2024-04-01")]
    [InlineData("第二十条　本办法自二○二四年四月一日起施行。", "Effective 2024-04-01")]
    [InlineData("第２０条　本规定自２０２４年４月１日起施行。", "Effective 2024-04-01")]
    [InlineData("自 2024 年 4 月 1 日起实施。", "Effective 2024-04-01")]
    [InlineData("五、本通知自**2024年4月1日**起执行。", "Effective 2024-04-01")]
    [InlineData("从2024.4.1起施行", "Effective 2024-04-01")]
    [InlineData("第１２条　于2024/4/1施行。", "Effective 2024-04-01")]
    [InlineData("本办法由市水务局负责解释，自2024年4月1日起施行。", "Effective 2024-04-01")]
    [InlineData("《供水办法》已经市政府常务会议通过，现予公布，自2024年4月1日起施行。", "Effective 2024-04-01")]
    [InlineData("本办法自公布之日起施行。", "Effective +0")]
    [InlineData("本通知自印发之日起施行，有效期5年。", "Effective +0", "Lasts 60")]
    [InlineData("第二十条　本办法自发布之日起30日后施行。", "Effective +30")]
    [InlineData("本规定自公布之日起三十日后施行。", "Effective +30")]
    [InlineData("本办法自2024年4月1日起施行，有效期五年。", "Effective 2024-04-01", "Lasts 60")]
    [InlineData("本办法自2024年4月1日起施行。有效期至2029年3月31日。", "Effective 2024-04-01", "Expires 2029-03-31")]
    [InlineData("本办法自2024年4月1日起试行，试行期两年。", "Effective 2024-04-01", "Lasts 24")]
    [InlineData("本办法自2024年4月1日起施行，至2026年12月31日止。", "Effective 2024-04-01", "Expires 2026-12-31")]
    [InlineData("本办法有效期为3年。", "Lasts 36")]
    [InlineData("本通知有效期自2024年1月1日至2025年12月31日。", "Expires 2025-12-31")]
    [InlineData("本办法于2026年12月31日自动失效。", "Expires 2026-12-31")]
    [InlineData("《旧办法》（云政发〔2012〕8号）同时废止。", "Repeals 云政发〔2012〕8号")]
    [InlineData("原《旧办法》（云政发[2012]8号）即行废止。", "Repeals 云政发〔2012〕8号")]
    [InlineData("《旧办法》（[云政发〔2012〕8号](../2012/8.md)）同时废止。", "Repeals 云政发〔2012〕8号")]
    [InlineData("《甲》（云政发〔2012〕8号）、《乙》（云政办发〔2013〕9号）同时废止。", "Repeals 云政发〔2012〕8号", "Repeals 云政办发〔2013〕9号")]
    [InlineData("云政发〔2012〕8号、9号文件同时废止。", "Repeals 云政发〔2012〕8号", "Repeals 云政发〔2012〕9号")]
    [InlineData("云政发〔2012〕8号和云政发〔2013〕2号同时停止执行。", "Repeals 云政发〔2012〕8号", "Repeals 云政发〔2013〕2号")]
    [InlineData("2012年3月5日公布的《旧办法》（云川市人民政府令第12号）同时废止。", "Repeals 云川市人民政府令第12号")]
    [InlineData("《旧办法》同时废止。", "Repeals 《旧办法》")]
    [InlineData("截止日期：2024年6月20日。", "Closes 2024-06-20")]
    [InlineData("征求意见时间截至6月20日。", "Closes 06-20")]
    [InlineData("征求意见至2024年6月20日截止。", "Closes 2024-06-20")]
    public void A_text_speaks_of_itself(string text, params string[] said) => Assert.Equal(said, Said(text));

    [Theory]
    [InlineData("自2015年1月1日起施行的《旧办法》需要修改。")]
    [InlineData("《旧办法》自2015年1月1日起施行。")]
    [InlineData("旧办法自2015年1月1日起施行以来，成效明显。")]
    [InlineData("将第二十条修改为：“本办法自2015年1月1日起施行。”")]
    [InlineData("将第二十条修改为：\n\n“第二十条　本办法自2015年1月1日起施行。\n\n本办法有效期5年。”")]
    [InlineData("> 本办法自2015年1月1日起施行。")]
    [InlineData("| 备注 | 自2015年1月1日起施行 |")]
    [InlineData("食品经营许可证有效期为5年。")]
    [InlineData("经营者应当在有效期届满前30日申请。")]
    [InlineData("本市水价自2015年1月1日起执行。")]
    [InlineData("第三条自2015年1月1日起施行。")]
    [InlineData("《旧办法》已于2015年废止。")]
    [InlineData("被废止的《旧办法》（云政发〔2012〕8号）不再适用。")]
    [InlineData("《旧办法》（云政发〔2012〕8号）第三条同时废止。")]
    [InlineData("各部门应当及时修改或者废止《旧办法》（云政发〔2012〕8号）。")]
    [InlineData("《旧办法》废止前已经受理的，继续办理。")]
    public void What_it_quotes_and_what_it_tells_of_others_is_none(string text) => Assert.Empty(Said(text));

    private static string[] Said(string text) =>
        [.. BodyParser.Parse("a.md", text, 1).Facts.Statements.Select(statement => $"{statement.Kind} {statement.Value}")];
}
