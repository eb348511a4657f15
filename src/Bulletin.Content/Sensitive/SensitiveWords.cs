using System.Buffers;

namespace Bulletin.Content.Sensitive;

/// <summary>Words near a number or an address that say what it is.</summary>
internal static class SensitiveWords
{
    /// <summary>Before the code of an organisation.</summary>
    public static readonly SearchValues<string> CreditCode = Of("信用代码", "统一代码", "机构代码", "纳税人识别", "税号", "登记号", "credit code");

    /// <summary>Before the number of a thing or a procedure.</summary>
    public static readonly SearchValues<string> Thing = Of(
        "项目编号", "项目代码", "招标编号", "采购编号", "合同编号", "合同号", "编号", "代码", "订单", "流水", "单号", "批次", "宗地",
        "不动产", "资产", "设备", "条码", "条形码", "注册号", "许可证", "营业执照", "备案", "登记证", "文号", "索引号", "期号",
        "受理号", "申请号", "监管号", "追溯码", "税票", "票号", "发票", "凭证号", "办件", "案号");

    /// <summary>Before the number of a person; stronger than <see cref="Thing"/>.</summary>
    public static readonly SearchValues<string> Person = Of("身份", "证件", "公民", "居民", "本人", "个人", "identity", "ID card");

    /// <summary>Before a telephone number; stronger than <see cref="Thing"/>.</summary>
    public static readonly SearchValues<string> Telephone = Of("电话", "手机", "联系", "移动", "号码", "热线", "tel", "phone", "mobile");

    /// <summary>Before numbers that are as long as a telephone number.</summary>
    public static readonly SearchValues<string> Number = Of(
        "编号", "代码", "账号", "帐号", "账户", "证号", "字号", "单号", "流水", "序号", "号段", "注册号", "许可证", "期号", "索引号");

    /// <summary>Before the number of a card.</summary>
    public static readonly SearchValues<string> Card = Of("卡号", "银行卡", "账号", "帐号", "账户", "帐户", "存折", "一卡通", "借记卡", "信用卡");

    /// <summary>Near the account of an office.</summary>
    public static readonly SearchValues<string> OfficeAccount = Of(
        "对公", "专户", "国库", "收款单位", "户名", "账户名称", "开户名称", "开户单位", "单位名称", "基本账户", "基本存款", "非税", "保证金", "缴款", "单位账户", "收款人");

    /// <summary>A heading under which somebody's home stands.</summary>
    public static readonly SearchValues<string> Home = Of(
        "家庭住址", "家庭地址", "家庭详细住址", "家庭详细地址", "家庭居住", "现住址", "现居住地", "居住地址", "居住址", "户籍地址", "户籍所在地", "户籍地", "户口所在地",
        "个人住址", "本人住址", "本人地址", "住址", "home address");

    /// <summary>In such a heading: it is no home.</summary>
    public static readonly SearchValues<string> Premises = Of("单位", "企业", "公司", "机构", "办公", "经营", "法人", "中心", "注册", "举报", "受理");

    /// <summary>What counts in 亿 and is no telephone number.</summary>
    public static bool IsUnit(char next) =>
        next is '元' or '万' or '亿' or '千' or '吨' or '%' or '％' or '‰' or '人' or '户' or '次' or '件' or '台' or '株' or '斤' or '立' or '平'
            or '公' or '米' or '度' or '年' or '份' or '只' or '头' or '亩' or '克' or '升' or '个' or '号';

    private static SearchValues<string> Of(params ReadOnlySpan<string> words) =>
        SearchValues.Create(words, StringComparison.OrdinalIgnoreCase);
}
