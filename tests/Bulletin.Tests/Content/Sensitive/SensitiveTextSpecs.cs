using Bulletin.Content.Diagnostics;
using Bulletin.Content.Sensitive;

namespace Bulletin.Tests.Content.Sensitive;

/// <summary>What is taken for personal data or a secrecy mark in a text, in which spellings, and what is not.</summary>
public class SensitiveTextSpecs
{
    [Theory]
    [InlineData("身份证号码：11010519491231002X。")]
    [InlineData("11010519491231002x")]
    [InlineData("110105 19491231 002X")]
    [InlineData("110105-19491231-002X")]
    [InlineData("110105—1949—1231—002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("1101051949\u200b1231002X")]
    [InlineData("110105\u00a019491231\u3000002 X")]
    [InlineData("110105**1949**1231002X")]
    [InlineData("1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X")]
    [InlineData("王某110105194912310038已核")]
    [InlineData("第3号 11010519491231002X，13800138000")]
    [InlineData("| 1 | 王某 | 11010519491231002X |")]
    [InlineData("11010519491231002Ⅹ")]
    [InlineData("110105\ufe0f19491231002X")]
    [InlineData("110105------19491231002X")]
    [InlineData("1101051949&#49;231002X")]
    [InlineData("110105&nbsp;19491231&nbsp;002X")]
    [InlineData("&#x31;&#x31;&#x30;&#x31;&#x30;&#x35;19491231002X")]
    [InlineData("永久居留身份证 953156199003070016")]
    [InlineData("http://a.example/?id=11010519491231002X")]
    public void An_identity_number_is_found_in_any_spelling(string text) => Assert.Contains("BLT9001", Codes(text));

    [Theory]
    [InlineData("110105********002X")]
    [InlineData("110105194912310028")]
    [InlineData("110105194913310029")]
    [InlineData("990105194912310029")]
    [InlineData("1101051949123100291")]
    [InlineData("统一社会信用代码：125301004312045670")]
    [InlineData("统一社会信用代码 911101199003070169")]
    [InlineData("91530100MA6K1234XX")]
    [InlineData("投资项目代码：2401-530102-04-01-123456")]
    [InlineData("索引号：015000-0503-2024-00012")]
    [InlineData("〔2024〕12号、2024年3月5日、100.25,25.60")]
    [InlineData("项目编号 530102202403150028")]
    public void Other_long_numbers_are_left_in_peace(string text) => Assert.Empty(Codes(text));

    [Theory]
    [InlineData("旧号110105491231002", "BLT9003")]
    [InlineData("注册号：110105491231002", "")]
    [InlineData("手机13800138000", "BLT9005")]
    [InlineData("138 0013 8000", "BLT9005")]
    [InlineData("138-0013-8000", "BLT9005")]
    [InlineData("+86-13800138000", "BLT9005")]
    [InlineData("１３８００１３８０００", "BLT9005")]
    [InlineData("[电话](tel:13800138000)", "BLT9005")]
    [InlineData("0872-2319999/13900139000", "BLT9005")]
    [InlineData("13800138000/13900139000", "BLT9005 BLT9005")]
    [InlineData("13900139000-13700137000", "BLT9005 BLT9005")]
    [InlineData("138****8000", "")]
    [InlineData("0871-63160000", "")]
    [InlineData("12345热线", "")]
    [InlineData("4008001234", "")]
    [InlineData("投资13800000000元", "")]
    [InlineData("投资 13800000000 元", "")]
    [InlineData("13800138000.55", "")]
    [InlineData("案卷编号：13800138000", "")]
    [InlineData("/zwgk/t20190305_13800138000.html", "")]
    [InlineData("12800138000", "")]
    [InlineData("卡号6222022502001234569", "BLT9004")]
    [InlineData("6222 0225 0200 1234 569", "BLT9004")]
    [InlineData("6222022502001234568", "")]
    [InlineData("信用卡 4111111111111111", "BLT9004")]
    [InlineData("4111111111111111", "")]
    [InlineData("户名：云川市财政局\n\n开户行：云川银行\n\n账号：6222022502001234569", "")]
    [InlineData("对公账户 6222022502001234569", "")]
    [InlineData("| 账户名称 | 账号 |\n| --- | --- |\n| 示例市公共资源交易中心 | 6222022502001234569 |\n", "")]
    public void Numbers_that_may_be_somebodys_are_told_by_form_and_words(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(text)));

    [Theory]
    [InlineData("家庭住址：云川市青屏区云江路18号3栋1楼", "BLT9006")]
    [InlineData("户籍地址: 云川市石桥镇新村二组15号", "BLT9006")]
    [InlineData("家庭住址：翠屏小区5-2-301", "BLT9006")]
    [InlineData("| 住址 | 户籍地址 |\n| --- | --- |\n| 某小区 | 云江路18号 |\n| 云江路19号 | 云江路20号 |\n", "BLT9006 BLT9006 BLT9006")]
    [InlineData("家庭住址：云川市青屏区", "")]
    [InlineData("家庭住址：云川市青屏区云江路**号", "")]
    [InlineData("地址：云川市青屏区云江路18号3栋1楼", "")]
    [InlineData("办公地址：云川市云江路18号3栋1楼", "")]
    [InlineData("企业住址：云川市云江路18号", "")]
    [InlineData("举报中心住址：云川市云江路18号", "")]
    [InlineData("| 姓名 | 现住址 |\n| --- | --- |\n| 王某 | |\n| 李某 | 云江路18号3栋 |\n", "BLT9006")]
    [InlineData("+----+--------+\n| 姓名 | 住址 |\n+====+========+\n| 王某 | 云江路18号 |\n+----+--------+\n", "BLT9006")]
    [InlineData("| 营业厅 | 地址 |\n| --- | --- |\n| 城东 | 云江路18号3栋 |\n", "")]
    [InlineData("申请人应当提供家庭住址证明1份。", "")]
    public void A_home_address_stands_under_a_heading_that_says_so(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(text)));

    [Theory]
    [InlineData("机 密 ★ 10年\n\n正文。", "BLT9002")]
    [InlineData("秘密★1年", "BLT9002")]
    [InlineData("绝密☆长期", "BLT9002")]
    [InlineData("**机密★**", "BLT9002")]
    [InlineData("机密\n\n正文。", "BLT9002")]
    [InlineData("# 秘　密\n\n正文。", "BLT9002")]
    [InlineData("密级：机密", "BLT9002")]
    [InlineData("秘密*6个月", "BLT9002")]
    [InlineData("**机密**★10年", "BLT9002")]
    [InlineData("【机密】★10年", "BLT9002")]
    [InlineData("機密★10年", "BLT9002")]
    [InlineData("机\u200b密★10年", "BLT9002")]
    [InlineData("机密&#9733;10年", "BLT9002")]
    [InlineData("| 密级 | 机密 |", "BLT9002")]
    [InlineData("绝密★启用前的试卷", "")]
    [InlineData("标志形式为“密级★保密期限”，如秘密★5年。", "")]
    [InlineData("密 级：机密", "BLT9002")]
    [InlineData("【机密】关于某事的报告\n\n正文。", "BLT9002")]
    [InlineData("| 文件 | 密级 |\n| --- | --- |\n| 甲 | 机密 |\n", "BLT9002")]
    [InlineData("甲：\n\n乙。\n\n秘密\n\n丙。", "")]
    [InlineData("为了保守国家秘密，制定本法。", "")]
    [InlineData("国家秘密的密级分为绝密、机密、秘密三级。", "")]
    [InlineData("密级：绝密、机密或者秘密", "")]
    [InlineData("在首页左上角标注“机密★10年”。", "")]
    [InlineData("不得泄露商业**秘密**。", "")]
    [InlineData("第一条\n\n正文。\n\n（一）绝密；\n\n（二）机密。", "")]
    [InlineData("内部资料，注意保存", "BLT9007")]
    [InlineData("（内部文件）", "BLT9007")]
    [InlineData("【内部资料 不得外传】\n\n正文。", "BLT9007")]
    [InlineData("本通知为内部文件，不得外传。", "BLT9007")]
    [InlineData("（仅供内部使用）", "BLT9007")]
    [InlineData("（内部文件，严禁上网）", "BLT9007")]
    [InlineData("（不得公开）", "BLT9007")]
    [InlineData("加强机关内部文件管理。", "")]
    [InlineData("涉案材料不得外传、复制。", "")]
    [InlineData("（此件不予公开）", "BLT9008")]
    [InlineData("（此件依申请公开）", "BLT9008")]
    [InlineData("（不予公开）", "BLT9008")]
    [InlineData("信息公开选项：依申请公开", "BLT9008")]
    [InlineData("公开属性：不予公开的，说明理由。", "")]
    [InlineData("（此件公开发布）", "")]
    [InlineData("依申请公开的，按照规定办理；不予公开的，说明理由。", "")]
    public void A_mark_is_told_from_words_about_secrets(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(text)));

    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("110105 19491231 002X")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    public void What_is_cleared_may_stand_in_any_spelling(string text)
    {
        Assert.Empty(Codes(text, "110105-19491231-002X"));
        Assert.NotEmpty(Codes(text, "110105194912310038"));
    }

    [Theory]
    [InlineData("（此件不予公开）", "此件不予公开")]
    [InlineData("内部资料 注意保存", "内部资料")]
    public void A_mark_may_be_cleared_by_more_than_is_looked_for(string text, string shown)
    {
        Assert.Contains(shown, Assert.Single(Find(text)).Message.Chinese, StringComparison.Ordinal);
        Assert.Empty(Find(text, text));
    }

    [Fact]
    public void The_quick_look_at_bytes_misses_nothing()
    {
        string[] texts =
        [
            .. SecrecyMarks.InternalMarks, .. SecrecyMarks.NotDisclosedNotes, "机密★", "密级：机密", "１３８００１３８０００", "13800138000",
            "11010519491231002X", "现居住地：云江路18号", "户籍地：云江路18号", "家庭住址：云江路18号",
        ];
        Assert.All(texts, text => Assert.True(SensitiveBytes.MayHold(System.Text.Encoding.UTF8.GetBytes(text)), text));
        Assert.False(SensitiveBytes.MayHold("云川市水务局2024年3月"u8));
    }

    [Fact]
    public void A_message_never_repeats_the_number()
    {
        var found = Find("11010519491231002X 13800138000 卡号6222022502001234569 旧号110105491231002");
        Assert.Equal(4, found.Count);
        Assert.All(found, one => Assert.DoesNotMatch("[0-9]{5,}", one.Message.Chinese + one.Message.English));
    }

    [Fact]
    public void A_number_is_judged_by_the_heading_of_its_own_column()
    {
        const string table = """
            | 统一社会信用代码 | 法定代表人身份证号 |
            | --- | --- |
            | 125301004312045670 | 110105********0029 |
            | 125301004312045670 | 110105194912310038 |
            """;
        var found = Assert.Single(Find(table));
        Assert.Equal(table.IndexOf("110105194912310038", StringComparison.Ordinal), found.Location.Column);
    }

    [Theory]
    [InlineData("1 ")]
    [InlineData("138 ")]
    [InlineData("13800138000 ")]
    [InlineData("| 13800138000 ")]
    [InlineData("| 13800138000 |\n")]
    [InlineData("秘密 ")]
    [InlineData("内部文件")]
    [InlineData("住址")]
    [InlineData("| 住址 |\n| - |\n")]
    [InlineData("+-+\n| 住址 |\n")]
    [InlineData("密级")]
    [InlineData("此件不公开（")]
    public void A_long_text_of_anything_is_read_to_its_end(string piece)
    {
        // Were it looked at from every place anew, this would not end.
        var text = string.Concat(Enumerable.Repeat(piece, 4_000_000 / piece.Length)) + "\n\n11010519491231002X";
        Assert.Contains(Find(text), one => one.Code == "BLT9001");
    }

    private static IEnumerable<string> Codes(string text, params string[] cleared) => Find(text, cleared).Select(one => one.Code);

    private static List<Diagnostic> Find(string text, params string[] cleared)
    {
        var found = new List<Diagnostic>();
        new SensitiveReport(new([.. cleared]), found.Add).Body(text, offset => new("a.md", 1, offset));
        return found;
    }
}
