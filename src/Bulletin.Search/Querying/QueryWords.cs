using System.Collections.Frozen;

namespace Bulletin.Search.Querying;

/// <summary>What a question is made of besides what it asks for.</summary>
internal static class QueryWords
{
    /// <summary>Words that ask and say nothing of what is asked for, with spaces between.</summary>
    public const string Stopping =
        "我家 你家 他家 她家 我的 你的 他的 她的 "
        + "怎么办 怎么样 怎么 怎样 如何 什么 什么样 什么时候 为什么 哪些 哪个 哪里 哪儿 谁 几个 几天 几年 几岁 多少钱 多少 多久 多长时间 多长 多大 何时 为何 是否 能否 可否 能不能 可不可以 "
        + "是不是 有没有 要不要 会不会 该不该 可以 请问 应该 需要 必须 以及 或者 关于 有关 相关 规定 问题 情况 如果 的话 一个 一下 我们 你们 他们 自己 这个 那个 没有 属于 对于 一小时 "
        + "一个月 的 了 吗 呢 吧 啊 呀 是 我 你 他 她 它 把 被 和 与 及 或 就 都 也 还 又 而 着 这 那";

    /// <summary>Words that say which side of a matter is meant, and not which matter, with spaces between.</summary>
    public const string Weakening =
        "办理 申请 条件 标准 材料 手续 流程 程序 时间 期限 时限 最长 最低 最高 最多 处罚 处理 责任 赔偿 补偿 管理 收费 政策 法律 法规 通知 办法 条例 制度 工作 要求 范围 内容 解释 负责 违法";

    private static readonly FrozenSet<string> Stops = Stopping.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Weak = Weakening.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether a word is one of <see cref="Stopping"/>.</summary>
    public static bool IsStop(string word) => Stops.Contains(word);

    /// <summary>Whether a word is one of <see cref="Weakening"/>.</summary>
    public static bool IsWeak(string word) => Weak.Contains(word);
}
