namespace Bulletin.Bench.Text;

internal static class PolicyTitles
{
    public static readonly PolicyForm[] Forms = [PolicyForm.Measures, PolicyForm.Opinion, PolicyForm.Notice];

    private static readonly string[] Measures = ["管理办法", "管理暂行办法", "实施细则", "监督管理规定", "工作规则", "考核评价办法"];
    private static readonly string[] Verbs = ["加强", "规范", "推进", "进一步做好", "统筹推进", "全面加强", "切实做好", "深化"];
    private static readonly string[] Opinions = ["实施意见", "若干意见", "指导意见"];
    private static readonly string[] Notices = ["通知", "紧急通知", "补充通知"];
    private static readonly string[] News = ["座谈会召开情况的通告", "专项检查结果的公告", "先进单位名单的公示", "宣传月活动安排的公告", "咨询服务点的通告"];

    public static string Of(Agency issuer, Subject subject, PolicyForm form, Prng random) => form switch
    {
        PolicyForm.Measures => $"{issuer.Name}关于印发《云川市{subject.Name}{random.Pick(Measures)}》的通知",
        PolicyForm.Opinion => $"{issuer.Name}关于{random.Pick(Verbs)}{subject.Name}工作的{random.Pick(Opinions)}",
        _ => $"{issuer.Name}关于{random.Pick(Verbs)}{Period(random)}{subject.Name}工作的{random.Pick(Notices)}",
    };

    public static string OfNews(Agency issuer, Subject subject, Prng random) => $"{issuer.Name}关于{subject.Name}{random.Pick(News)}";

    private static string Period(Prng random) => random.Pick(["", "今冬明春", "汛期", "上半年", "下半年", "重点领域", "基层"]);
}
