using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Bulletin.Search.Querying;

/// <summary>What a question asks for, how much or how long, who, how, or whether one may, and which clauses answer that.</summary>
internal sealed partial class ClauseKinds
{
    /// <summary>Of a clause that says what its law is for.</summary>
    public const double General = 0.7;

    private const double Answering = 1.15;

    private static readonly ImmutableArray<(Regex Asks, Regex Answers)> All =
    [
        (AsksHowMuch(), HowMuch()),
        (AsksHowLong(), HowLong()),
        (AsksWho(), Who()),
        (AsksHow(), How()),
        (AsksWhether(), Whether()),
    ];

    private readonly ImmutableArray<Regex> answers;
    private readonly bool asksGeneral;

    private ClauseKinds(string query)
    {
        answers = [.. All.Where(kind => kind.Asks.IsMatch(query)).Select(kind => kind.Answers)];
        asksGeneral = AsksGeneral().IsMatch(query);
    }

    /// <summary>What a query asks for.</summary>
    public static ClauseKinds Of(string query) => new(query);

    /// <summary>What a clause counts for answering the kind of question.</summary>
    public double Answers(string clause)
    {
        foreach (var answer in answers)
            if (answer.IsMatch(clause)) return Answering;
        return 1;
    }

    /// <summary>Whether a clause says what its law is for, or whom, and that is not asked.</summary>
    public bool IsGeneral(string clause) => !asksGeneral && SaysGeneral().IsMatch(clause);

    /// <summary>Whether a clause is the heading of others.</summary>
    public static bool IsHeading(string anchor) => Heading().IsMatch(anchor);

    [GeneratedRegex("多少|几[块元倍]|标准|金额|费用|价格|收费")]
    private static partial Regex AsksHowMuch();

    [GeneratedRegex("[0-9一二三四五六七八九十百千万]元|[%倍]|百分之|标准")]
    private static partial Regex HowMuch();

    [GeneratedRegex("多久|几个?[月天年日]|多长|何时|什么时候|期限|时限")]
    private static partial Regex AsksHowLong();

    [GeneratedRegex("[0-9一二三四五六七八九十](个工作日|工作日|日|天|年|个月|小时)")]
    private static partial Regex HowLong();

    [GeneratedRegex("谁|哪个|哪里|哪儿|去哪|部门|机关")]
    private static partial Regex AsksWho();

    [GeneratedRegex(@"负责|主管|受理|管辖|向[^\n]{2,20}(申请|提出|投诉|举报)")]
    private static partial Regex Who();

    [GeneratedRegex("怎么|咋|如何|材料|手续|流程")]
    private static partial Regex AsksHow();

    [GeneratedRegex("申请|提交|材料|登记|办理")]
    private static partial Regex How();

    [GeneratedRegex(@"能[^\n]*[吗不]|可以|违法|犯法|合法|罚|禁止|允许")]
    private static partial Regex AsksWhether();

    [GeneratedRegex(@"不得|禁止|可以|罚款|处[^\n]{1,12}罚")]
    private static partial Regex Whether();

    [GeneratedRegex("适用|目的|依据")]
    private static partial Regex AsksGeneral();

    [GeneratedRegex("制定本|适用本[^第]{1,4}。")]
    private static partial Regex SaysGeneral();

    [GeneratedRegex("(^|-)[zj][0-9]+$")]
    private static partial Regex Heading();
}
