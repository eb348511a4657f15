using Bulletin.Content.Documents;
using Bulletin.Content.Markdown;

namespace Bulletin.Tests.Content.Markdown;

public class SampleTextSpecs
{
    [Theory]
    [InlineData("项目总投资□□元，工期三年。", "□□元")]
    [InlineData("总投资○○万元。", "○○万元")]
    [InlineData("每户补贴？？？元。", "？？？元")]
    [InlineData("每户补贴???元。", "???元")]
    [InlineData("增长××%，创历史新高。", "××%")]
    [InlineData("补贴标准为XX元。", "XX元")]
    [InlineData("会议于2026年X月X日召开。", "X月")]
    [InlineData("会议于2026年__月__日召开。", "2026年__月")]
    [InlineData("会议于2026年\\_\\_月\\_\\_日召开。", "2026年\\_\\_月")]
    [InlineData("截至2026年＿月＿日。", "2026年＿月")]
    [InlineData("会议于2026年 月 日召开。", "2026年 月")]
    [InlineData("自2026年　　月　　日起施行。", "2026年　　月")]
    [InlineData("自2026年3月 日起施行。", "3月 日")]
    [InlineData("示例市人民政府\n\n2026年  月  日", "2026年  月")]
    [InlineData("联系人：【请补充】。", "请补充")]
    [InlineData("联系人：[请填写]", "请填写")]
    [InlineData("（请补充具体数据）", "请补充具体数据")]
    [InlineData("（此处填写具体办法）", "此处填写具体办法")]
    [InlineData("【此处插入图表】", "此处插入图表")]
    [InlineData("总投资【】万元。", "【】")]
    [InlineData("投资金额待补充。", "待补充")]
    [InlineData("经费来源：（待补）。", "待补")]
    [InlineData("具体时间待定。", "待定")]
    [InlineData("具体时间：【待定】", "【待定】")]
    public void A_gap_is_told(string text, string gap)
    {
        var found = Assert.Single(Parse("通知", text));
        Assert.Equal("BLT3049", found.Code);
        Assert.StartsWith($"“{gap}”", found.Message.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| 文号 | 名称 |\n| --- | --- |\n| 云政发〔2013〕×号 | 甲 |\n| 〔2014〕×号 | 乙 |")]
    [InlineData("落款日期写作“2026年×月×日”。")]
    [InlineData("附件：1.申请表\n\n附件1\n\n申请表\n\n申请人：____   2026年__月__日")]
    [InlineData("报名表\n\n姓名：____ 日期：2026年 月 日")]
    [InlineData("## 房屋租赁合同（示范文本）\n\n租金□□元，自2026年__月__日起，计【】年。")]
    [InlineData("本人____于2026年__月__日领取。")]
    [InlineData("法定代表人（签字） 2026年 月 日")]
    [InlineData("面试时间待定，另行通知。")]
    [InlineData("| 日程 | 时间 |\n| --- | --- |\n| 面试 | 待定 |")]
    [InlineData("其他（请注明）。请填写本单位名称。")]
    [InlineData("2026年 月均降水，3月 日均气温，3 月 5 日。")]
    [InlineData("二○○元，二○二六年，○○八，□是 □否")]
    [InlineData("张××，男，住示例县××镇××村，罚款××元。")]
    [InlineData("用语是：依据第XX条，罚款XX元。")]
    [InlineData("为什么？？？我们这样做。")]
    [InlineData("图上标清已有、待补、拟腾挪三类设施。")]
    [InlineData("待补充材料的，待填报后办理；待定点医院确认。")]
    public void What_is_meant_so_is_not(string text) => Assert.Empty(Parse("通知", text));

    [Theory]
    [InlineData("劳动合同（示范文本）")]
    [InlineData("××市房屋租赁合同")]
    [InlineData("2026年招聘报名表")]
    public void Models_and_forms_are_filled_in_by_others(string title) =>
        Assert.Empty(Parse(title, "甲方于2026年__月__日向××公司支付□□元，详见【请填写】。"));

    private static IEnumerable<Bulletin.Content.Diagnostics.Diagnostic> Parse(string title, string text) =>
        BodyParser.Parse("content/policies/2024/3.md", text, 1, parts: new ShownParts { Title = title }).Facts.Diagnostics;
}
