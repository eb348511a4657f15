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
    [InlineData("身份证号一一〇一〇五一九四九一二三一〇〇二X")]
    [InlineData("一一零一零五一九四九一二三一零零二Ｘ")]
    [InlineData("一一○一○五 一九四九一二三一 ○○二X")]
    [InlineData("一一O一O五一九四九一二三一OO二X")]
    [InlineData("一一0一0五一九四九一二三一00二X")]
    [InlineData("壹壹零壹零伍壹玖肆玖壹贰叁壹零零贰X")]
    [InlineData("壹壹零壹零伍壹玖肆玖壹貳參壹零零貳X")]
    [InlineData("幺幺〇幺〇五幺九四九幺二三幺〇〇二X")]
    [InlineData("①①⓪①⓪⑤①⑨④⑨①②③①⓪⓪②X")]
    [InlineData("❶❶⓿❶⓿❺❶❾❹❾❶❷❸❶⓿⓿❷X")]
    [InlineData("¹¹⁰¹⁰⁵¹⁹⁴⁹¹²³¹⁰⁰²X")]
    [InlineData("₁₁₀₁₀₅₁₉₄₉₁₂₃₁₀₀₂X")]
    [InlineData("١١٠١٠٥١٩٤٩١٢٣١٠٠٢X")]
    [InlineData("۱۱۰۱۰۵۱۹۴۹۱۲۳۱۰۰۲X")]
    [InlineData("𝟙𝟙𝟘𝟙𝟘𝟝𝟙𝟡𝟜𝟡𝟙𝟚𝟛𝟙𝟘𝟘𝟚X")]
    [InlineData("๑๑๐๑๐๕๑๙๔๙๑๒๓๑๐๐๒X")]
    [InlineData("༡༡༠༡༠༥༡༩༤༩༡༢༣༡༠༠༢X")]
    [InlineData("᠑᠑᠐᠑᠐᠕᠑᠙᠔᠙᠑᠒᠓᠑᠐᠐᠒X")]
    [InlineData("1️⃣1️⃣0️⃣1️⃣0️⃣5️⃣1️⃣9️⃣4️⃣9️⃣1️⃣2️⃣3️⃣1️⃣0️⃣0️⃣2️⃣X")]
    [InlineData("1̲1̲0̲1̲0̲5̲1̲9̲4̲9̲1̲2̲3̲1̲0̲0̲2̲X")]
    [InlineData("110105 19491231 002 Ｘ")]
    [InlineData("110105·19491231·002X")]
    [InlineData("110105・19491231・002X")]
    [InlineData("110105•19491231•002X")]
    [InlineData("110105‧19491231‧002X")]
    [InlineData("110105.19491231.002X")]
    [InlineData("110105/19491231/002X")]
    [InlineData("110105_19491231_002X")]
    [InlineData("110105,19491231,002X")]
    [InlineData("110105，19491231，002X")]
    [InlineData("110105、19491231、002X")]
    [InlineData("110105:19491231:002X")]
    [InlineData("110105~19491231~002X")]
    [InlineData("110105+19491231+002X")]
    [InlineData("110105（19491231）002X")]
    [InlineData("110105(19491231)002X")]
    [InlineData("（110105）19491231002X")]
    [InlineData("110105[19491231]002X")]
    [InlineData("110105【19491231】002X")]
    [InlineData("110105〔19491231〕002X")]
    [InlineData("110105          19491231          002X")]
    [InlineData("110105\u2009\u200a19491231002X")]
    [InlineData("110105\u2011\u201119491231002X")]
    [InlineData("110105−19491231−002X")]
    [InlineData("110105－19491231－002X")]
    [InlineData("1101 0519 4912 3100 2X")]
    [InlineData("11 01 05 19 49 12 31 00 2 X")]
    [InlineData("1-1-0-1-0-5-1-9-4-9-1-2-3-1-0-0-2-X")]
    [InlineData("11010519491231002-X")]
    [InlineData("11010519491231002 x")]
    [InlineData("11010519491231002Х")]
    [InlineData("11010519491231002×")]
    [InlineData("身份证11010519491231002X号")]
    [InlineData("甲110105194912310038乙")]
    [InlineData("330102１９９００１０１００１2")]
    [InlineData("𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐X")]
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
    [InlineData("ISBN 978-7-5115-6018-8")]
    [InlineData("第62、63、64、65、66、67、68、69条")]
    [InlineData("11、12、13、19、20、12、31、14、15条")]
    [InlineData("二〇一九年十二月三十一日至二〇二〇年一月三十一日")]
    [InlineData("一、二、三、四、五、六、七、八、九、十")]
    [InlineData("① 13日 ② 14日 ③ 15日 ④ 16日 ⑤ 17日")]
    [InlineData("人民币壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元整")]
    [InlineData("2024-03-15 12:30:45.123")]
    [InlineData("20240315123045")]
    [InlineData("东经102.712251，北纬25.040609")]
    [InlineData("102°42′44.1″E，25°2′26.2″N")]
    [InlineData("云政办发〔2024〕12号、云政办发〔2023〕118号")]
    [InlineData("滇ICP备2021000001号-1 滇公网安备53010202000001号")]
    [InlineData("电话：0871-63166616、63166617转8001")]
    [InlineData("热线 12345、12388、400-800-1234、95598")]
    [InlineData("预算 1,234,567,890,123,456,789.00 元")]
    [InlineData("国库存款账户：云川市财政局 2502010109022104567")]
    [InlineData("530102、530111、530112、530113、530114")]
    [InlineData("增值税发票号码 24532000000012345678")]
    [InlineData("一三八〇〇一三八〇〇年")]
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
    [InlineData("手机一三八〇〇一三八〇〇〇", "BLT9005")]
    [InlineData("幺三八零零幺三八零零零", "BLT9005")]
    [InlineData("١٣٨٠٠١٣٨٠٠٠", "BLT9005")]
    [InlineData("①③⑧⓪⓪①③⑧⓪⓪⓪", "BLT9005")]
    [InlineData("①13800138000，②13900139000", "BLT9005 BLT9005")]
    [InlineData("1380 0138 000", "BLT9005")]
    [InlineData("1 3 8 0 0 1 3 8 0 0 0", "BLT9005")]
    [InlineData("138.0013.8000", "BLT9005")]
    [InlineData("138     0013     8000", "BLT9005")]
    [InlineData("电话：13 800 138 000", "BLT9005")]
    [InlineData("手机 138-00-13-80-00", "BLT9005")]
    [InlineData("+8613800138000", "BLT9005")]
    [InlineData("(+86)13800138000", "BLT9005")]
    [InlineData("（86）13800138000", "BLT9005")]
    [InlineData("0086 138 0013 8000", "BLT9005")]
    [InlineData("手机8613800138000", "BLT9005")]
    [InlineData("手机013800138000", "BLT9005")]
    [InlineData("电话一13800138000", "BLT9005")]
    [InlineData("13800138000¹", "BLT9005")]
    [InlineData("条码8613800138000", "")]
    [InlineData("13 800 138 000", "")]
    [InlineData("卡号六二二二〇二二五〇二〇〇一二三四五六九", "BLT9004")]
    [InlineData("卡号６２２２０２２５０２００１２３４５６９", "BLT9004")]
    [InlineData("6222-0225-0200-1234-569", "BLT9004")]
    [InlineData("6222.0225.0200.1234.569", "BLT9004")]
    [InlineData("卡号 6 2 2 2 0 2 2 5 0 2 0 0 1 2 3 4 5 6 9", "BLT9004")]
    [InlineData("62、22、02、25、02、00、12、34、569", "")]
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
    [InlineData("甲：\n\n乙。\n\n秘密\n\n丙。", "BLT9002")]
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
    [InlineData("机密10年\n\n正文。", "BLT9002")]
    [InlineData("正文。\n\n机密10年\n\n正文。", "BLT9002")]
    [InlineData("秘密 长期", "BLT9002")]
    [InlineData("绝密·30年", "BLT9002")]
    [InlineData("机密—10年", "BLT9002")]
    [InlineData("机密：10年", "BLT9002")]
    [InlineData("机密十年", "BLT9002")]
    [InlineData("机 密 １０ 年", "BLT9002")]
    [InlineData("秘　密　　长　期", "")]
    [InlineData("秘密 6个月 特急", "BLT9002")]
    [InlineData("000012 机密 1年", "BLT9002")]
    [InlineData("特急 机密", "")]
    [InlineData("密级：机密 10年", "BLT9002")]
    [InlineData("密级和保密期限：机密10年", "BLT9002")]
    [InlineData("保密等级：秘密", "BLT9002")]
    [InlineData("密级：机密级", "BLT9002")]
    [InlineData("机密级★10年", "BLT9002")]
    [InlineData("机&#x5bc6;&#x2605;10年", "BLT9002")]
    [InlineData("机密&#x2605;10年", "BLT9002")]
    [InlineData("【机密】", "BLT9002")]
    [InlineData("（秘密）", "BLT9002")]
    [InlineData("[绝密]", "BLT9002")]
    [InlineData("〔机密〕10年", "BLT9002")]
    [InlineData("（机密10年）", "BLT9002")]
    [InlineData("关于某事的报告（秘密·5年）", "BLT9002")]
    [InlineData("关于某事的报告（机密）\n\n正文。", "BLT9002")]
    [InlineData("关于某事的报告【秘密】", "BLT9002")]
    [InlineData("甲。\n\n附件\n\n机 密\n\n关于某事的报告", "BLT9002")]
    [InlineData("甲。\n\n**机密**\n\n乙。", "BLT9002")]
    [InlineData("> 机密\n\n乙。", "BLT9002")]
    [InlineData("| 甲 | 机密 |", "BLT9002")]
    [InlineData("| 文件 | 备注 |\n| --- | --- |\n| 甲 | 机密10年 |\n", "BLT9002")]
    [InlineData("| 文件 | 备注 |\n| --- | --- |\n| 甲 | 秘密 |\n| 乙 | 秘密 |\n", "BLT9002 BLT9002")]
    [InlineData("机密\n: 重要的国家秘密。", "")]
    [InlineData("机密\n\n机密是指重要的国家秘密。", "")]
    [InlineData("机密\n\n重要的国家秘密。\n\n秘密\n\n一般的国家秘密。", "")]
    [InlineData("绝密\n\n机密\n\n秘密", "")]
    [InlineData("| 等级 | 说明 |\n| --- | --- |\n| 绝密 | 最重要 |\n| 机密 | 重要 |\n", "")]
    [InlineData("| 术语 | 说明 |\n| --- | --- |\n| 机密 | 重要的国家秘密 |\n", "")]
    [InlineData("- 绝密\n- 机密\n- 秘密", "")]
    [InlineData("绝密级不超过30年，机密级不超过20年，秘密级不超过10年。", "")]
    [InlineData("绝密30年，机密20年，秘密10年。", "")]
    [InlineData("在左上角标注【机密】字样。", "")]
    [InlineData("“（机密10年）”是密级标志。", "")]
    [InlineData("国家秘密的密级（绝密、机密、秘密）由机关确定。", "")]
    [InlineData("属于商业秘密的，不予公开。", "")]
    [InlineData("（严禁外传）是指不得对外提供。", "")]
    [InlineData("【内部资料】字样应当标在封面。", "")]
    [InlineData("（内部文件、严禁外传）的含义如下：", "")]
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
    [InlineData("一一〇一〇五一九四九一二三一〇〇二X")]
    [InlineData("𝟏𝟏𝟎𝟏𝟎𝟓𝟏𝟗𝟒𝟗𝟏𝟐𝟑𝟏𝟎𝟎𝟐X")]
    public void A_number_in_other_digits_is_masked_and_cleared_like_any_other(string text)
    {
        var message = Assert.Single(Find(text)).Message.Chinese;
        Assert.DoesNotContain(text, message, StringComparison.Ordinal);
        Assert.Equal(message, message.Normalize());
        Assert.Empty(Find(text, "11010519491231002X"));
    }

    [Theory]
    [InlineData("110105\n19491231002X")]
    [InlineData("机密")]
    [InlineData("秘密 长期")]
    [InlineData("【机密】")]
    public void A_value_is_one_line_and_a_field_of_its_own(string text)
    {
        var found = new List<Diagnostic>();
        new SensitiveReport(Clearances.None, found.Add).Value(text, "备注", new("a.csv"));
        Assert.Single(found);
    }

    [Theory]
    [InlineData("topics", "秘密")]
    [InlineData("术语", "机密")]
    [InlineData("密级", "非密")]
    public void A_word_in_a_list_of_words_is_no_mark(string heading, string text)
    {
        var found = new List<Diagnostic>();
        new SensitiveReport(Clearances.None, found.Add).Value(text, heading, new("a.csv"));
        Assert.Empty(found);
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
            "一一〇一〇五一九四九一二三一〇〇二X", "١٣٨٠٠١٣٨٠٠٠", "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎", "①③⑧⓪⓪①③⑧⓪⓪⓪", "机密10年",
            "11010519491231002X", "现居住地：云江路18号", "户籍地：云江路18号", "家庭住址：云江路18号",
        ];
        Assert.All(texts, text => Assert.True(SensitiveBytes.MayHold(System.Text.Encoding.UTF8.GetBytes(text)), text));
        Assert.False(SensitiveBytes.MayHold("云川市水务局2024年3月发布的一份通知"u8));
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
    [InlineData("机密\n")]
    [InlineData("| 机密 |\n")]
    [InlineData("机密（")]
    [InlineData("一")]
    [InlineData("一〇 ")]
    [InlineData("①")]
    [InlineData("𝟏")]
    [InlineData("1/")]
    [InlineData("此件不公开（")]
    [InlineData("6 222022502001234569 ")]
    [InlineData("110105194912310038")]
    [InlineData("密级：★")]
    [InlineData("如：")]
    public void A_long_text_of_anything_is_read_to_its_end(string piece)
    {
        // Were it looked at from every place anew, this would not end.
        var text = string.Concat(Enumerable.Repeat(piece, 4_000_000 / piece.Length)) + "\n\n11010519491231002X";
        Assert.Contains(Find(text), one => one.Code == "BLT9001");
    }

    [Theory]
    [InlineData("6. 210102199003010051", "BLT9001")]
    [InlineData("6 210102199003010051", "BLT9001")]
    [InlineData("6、210102199003010051", "BLT9001")]
    [InlineData("6-210102-19900301-0051", "BLT9001")]
    [InlineData("银行卡 6 210102199003010051", "BLT9001")]
    [InlineData("110105194912310038210102199003010051", "BLT9001 BLT9001")]
    [InlineData("11010519491231002X210102199003010051", "BLT9001 BLT9001")]
    [InlineData("21010219900301005111010519491231002X", "BLT9001 BLT9001")]
    [InlineData("110105194912310038210102199003010051110105194912310038", "BLT9001 BLT9001 BLT9001")]
    [InlineData("110105194912310038210102199003010052", "")]
    [InlineData("110105194912310038 210102199003010051", "BLT9001 BLT9001")]
    [InlineData("6222022502001234569 11010519491231002X", "BLT9004 BLT9001")]
    public void An_identity_number_is_found_whatever_number_stands_before_it(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(text)));

    [Theory]
    [InlineData("登记编号：张小三 530102201503071234", "BLT9001")]
    [InlineData("编号 张小三530102201503071234", "BLT9001")]
    [InlineData("备案编号：欧阳小三（530102201503071234）", "BLT9001")]
    [InlineData("| 编号 | 姓名 |\n| --- | --- |\n| 530102201503071234 | 张小三 |\n", "BLT9001")]
    [InlineData("| 姓名 | 登记编号 |\n| --- | --- |\n| 张小三 | 530102201503071234 |\n", "BLT9001")]
    [InlineData("| 学生姓名 | 编号 |\n| --- | --- |\n| 张小三 | 530102201503071234 |\n", "BLT9001")]
    [InlineData("| 项目编号 | 负责人姓名 |\n| --- | --- |\n| 530102201503071234 | 张小三 |\n", "")]
    [InlineData("| 编号 | 设备 |\n| --- | --- |\n| 530102201503071234 | 水泵 |\n", "")]
    [InlineData("登记编号：530102201503071234", "")]
    [InlineData("登记编号为 530102201503071234", "")]
    [InlineData("备案编号：滇备字第 530102201503071234 号", "")]
    [InlineData("受理号：530102202403071004", "")]
    [InlineData("电子监管号 530102202403071004", "")]
    [InlineData("税票号码：530102202403071004", "")]
    [InlineData("统一代码：125301198211022025", "")]
    public void The_number_of_a_child_is_told_from_that_of_a_thing(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', Codes(text)));

    [Theory]
    [InlineData("机&#23494;★10年", "BLT9002")]
    [InlineData("机密级★10年", "BLT9002")]
    [InlineData("【机密】关于某事", "BLT9002")]
    [InlineData("关于某事（机密）", "BLT9002")]
    [InlineData("祕密★10年", "BLT9002")]
    [InlineData("祕密\n\n正文。", "BLT9002")]
    [InlineData("密级：★机密", "BLT9002")]
    [InlineData("密级：★ 机密\n\n正文。", "BLT9002")]
    [InlineData("★机密★\n\n正文。", "BLT9002")]
    [InlineData("★机密\n\n正文。", "BLT9002")]
    [InlineData("密級：絕密", "BLT9002")]
    [InlineData("涉密等级：绝密", "BLT9002")]
    [InlineData("〔机密〕\n\n正文。", "BLT9002")]
    [InlineData("| 文件 | 密级 |\n| --- | --- |\n| 甲 | 绝密 |\n| 乙 | 机密 |\n| 丙 | 秘密 |\n", "BLT9002 BLT9002 BLT9002")]
    [InlineData("| 密级 | 保密期限 |\n| --- | --- |\n| 机密 | 10年 |\n", "BLT9002")]
    [InlineData("| 密级 | 期限 |\n| --- | --- |\n| 绝密 | 30年 |\n| 机密 | 20年 |\n| 秘密 | 10年 |\n", "")]
    [InlineData("| 密级 | 最长期限 |\n| --- | --- |\n| 绝密级 | 不超过30年 |\n| 机密级 | 不超过20年 |\n", "")]
    [InlineData("如：秘密★1年", "")]
    [InlineData("例如:秘密★1年", "")]
    [InlineData("如： “秘密★1年”", "")]
    public void A_mark_is_told_from_an_example(string text, string codes) => Assert.Equal(codes, string.Join(' ', Codes(text)));

    [Theory]
    [InlineData("关于某事（机密）")]
    [InlineData("【机密】关于某事")]
    [InlineData("祕密★10年")]
    public void A_title_bears_a_mark_as_a_body_does(string title)
    {
        var found = new List<Diagnostic>();
        new SensitiveReport(Clearances.None, found.Add).Value(title, "title", new("a.md"));
        Assert.Equal("BLT9002", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("6 210102199003010051")]
    [InlineData("6. 210102199003010051")]
    public void A_cell_with_a_row_number_holds_an_identity_number(string cell)
    {
        var found = new List<Diagnostic>();
        new SensitiveReport(Clearances.None, found.Add).Value(cell, "备注", new("a.csv"));
        Assert.Equal("BLT9001", Assert.Single(found).Code);
    }

    [Theory]
    [InlineData("|等级|\n|---|\n", "| 机密 |\n")]
    [InlineData("|密级|\n|---|\n", "| 机密 |\n")]
    [InlineData("|密级|期限|\n|---|---|\n", "| 机密 | 10年 |\n")]
    [InlineData("|编号|姓名|\n|---|---|\n", "| 530102201503071234 | 张小三 |\n")]
    [InlineData("|编号|户名|\n|---|---|\n", "| 6222022502001234569 | 张小三 |\n")]
    [InlineData("|密级|\r\n|---|\r\n", "| 机密 |\r\n")]
    public void A_long_table_is_read_once(string head, string row)
    {
        // Were the heading looked for from each row anew, this would not end.
        var text = head + string.Concat(Enumerable.Repeat(row, 4_000_000 / row.Length)) + "\n\n11010519491231002X";
        Assert.Contains(Find(text), one => one.Code == "BLT9001");
    }

    private static IEnumerable<string> Codes(string text, params string[] cleared) => Find(text, cleared).Select(one => one.Code);

    private static List<Diagnostic> Find(string text, params string[] cleared)
    {
        var found = new List<Diagnostic>();
        var clearances = new Clearances([.. cleared.Select(one => new Clearance(one))]);
        new SensitiveReport(clearances, found.Add).Body(text, offset => new("a.md", 1, offset));
        return found;
    }
}
