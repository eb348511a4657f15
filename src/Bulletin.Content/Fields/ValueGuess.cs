using System.Collections.Frozen;
using System.Globalization;
using Bulletin.Content.Characters;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Fields;

/// <summary>What was meant by a value that its key does not take. Asked only then.</summary>
internal static class ValueGuess
{
    // What offices call the states and attributes elsewhere: the choice, then its other names.
    private static readonly string[] Words =
    [
        "有效 现行有效 现行 生效 继续有效 valid active",
        "已废止 废止 作废 已作废 宣布废止 repealed",
        "已失效 失效 过期 已过期 无效 expired",
        "已修改 修改 修订 已修订 部分修改 修正 amended",
        "尚未生效 未生效 待生效 尚未施行 未施行",
        "主动公开 公开 全文公开 全部公开 public",
        "依申请公开 依申请 申请公开",
        "不予公开 不公开 免予公开 内部",
        "文字 文本 文章 字符串 字符 字符型 文本型 文字型 text str varchar char nvarchar 编码 代码 编号 邮编 电话",
        "小数 数字 数值 数字型 数值型 数 浮点 浮点数 浮点型 实数 金额 货币 百分比 百分数 double float decimal numeric real money percent",
        "整数 整型 整数型 整形 计数 int long bigint smallint",
        "是否 布尔 布尔型 布尔值 真假 逻辑 逻辑型 bool",
        "日期 日期型 年月日 天 day",
        "时间 日期时间 时间戳 时间型 timestamp",
        "年 年份 年度",
        "月 年月 月份 month",
        "坐标 经纬度 位置 地理坐标 点 point location",
        "问答 问答解读",
        "图解 一图读懂 图片 图文 长图",
        "视频 动画",
        "音频 录音",
        "专家 专家解读",
        "通知公告 通知 公告 公示",
        "人事任免 任免 人事",
        "工作动态 动态",
    ];

    private static readonly char[] Digits = [.. "0123456789"];

    private static readonly FrozenDictionary<string, string> Choices = Words
        .Select(static line => line.Split(' '))
        .SelectMany(static words => words[1..].Select(word => (word, words[0])))
        .ToFrozenDictionary(static pair => pair.word, static pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    public static string? Choice(Key key, string typed)
    {
        var plain = new string([.. Simplified.Of(typed).Where(char.IsLetterOrDigit)]);
        if (key.Choices.Contains(plain))
            return plain;
        // decimal(10,2), varchar(20)
        if (Choices.TryGetValue(plain.TrimEnd(Digits), out var known) && key.Choices.Contains(known))
            return known;
        return EditDistance.Nearest(plain, key.Choices);
    }

    public static bool? Flag(string typed) => typed.TrimEnd('。', '.', '，', ' ').ToLowerInvariant() switch
    {
        "是" or "是的" or "有" or "对" or "√" or "✓" or "✔" or "☑" or "y" or "yes" or "t" or "true" or "on" or "1" or "需要" or "shi" => true,
        "否" or "不是" or "无" or "没有" or "不" or "×" or "✗" or "✘" or "☐" or "x" or "n" or "no" or "f" or "false" or "off" or "0" or "fou"
            => false,
        _ => null,
    };

    /// <summary>７, 七, 第7期, 1,024, 1O.</summary>
    public static int? Number(string typed)
    {
        var text = new System.Text.StringBuilder(typed.Length);
        foreach (var unit in DigitLetters.Replace(typed))
        {
            var half = HalfWidth.Of(unit);
            if ("〇零一二三四五六七八九".IndexOf(half) is >= 0 and var numeral)
                text.Append(Math.Max(0, numeral - 1));
            else if (!(char.IsWhiteSpace(half) || half is ',' or '，' or '第' or '期' or '号' or '页' or '年' or '总' or 'p' or 'P' or '。'))
                text.Append(half);
        }

        return int.TryParse(text.ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
