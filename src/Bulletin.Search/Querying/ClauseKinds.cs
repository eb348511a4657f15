using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.Search.Querying;

/// <summary>What a question asks for, how much or how long, who, how, or whether one may, and which clauses answer that.</summary>
internal sealed partial class ClauseKinds
{
    /// <summary>Of a clause that says what its law is for.</summary>
    public const double General = 0.7;

    private const double Answering = 1.15;
    private const double AnsweringWithSum = 1.4;

    private static readonly SearchValues<char> Signs = SearchValues.Create("。；;：:！!？?");

    private static readonly ImmutableArray<(Regex Asks, Regex Answers, double Weight)> All =
    [
        (AsksForSum(), Sum(), AnsweringWithSum),
        (AsksHowMuch(), HowMuch(), Answering),
        (AsksHowLong(), HowLong(), Answering),
        (AsksWho(), Who(), Answering),
        (AsksHow(), How(), Answering),
        (AsksWhether(), Whether(), Answering),
    ];

    private readonly ImmutableArray<(Regex Asks, Regex Answers, double Weight)> wanted;
    private readonly bool asksGeneral;

    private ClauseKinds(string query)
    {
        wanted = [.. All.Where(kind => kind.Asks.IsMatch(query))];
        asksGeneral = AsksGeneral().IsMatch(query);
        IsQuestion = Question().IsMatch(query);
    }

    /// <summary>Whether it is a question, and not the name of a subject.</summary>
    public bool IsQuestion { get; }

    /// <summary>What a query asks for.</summary>
    public static ClauseKinds Of(string query) => new(query);

    /// <summary>What a clause counts for answering the kind of question; 1: it does not.</summary>
    public double Answers(string clause)
    {
        var most = 1.0;
        foreach (var kind in wanted)
            if (kind.Weight > most && kind.Answers.IsMatch(clause)) most = kind.Weight;
        return most;
    }

    /// <summary>Whether a clause says what its law is for, or whom, and that is not asked.</summary>
    public bool IsGeneral(string clause) => !asksGeneral && SaysGeneral().IsMatch(clause);

    /// <summary>Whether a clause says something: it is no heading of others, and more than a heading, or a row of a table.</summary>
    public static bool Says(string anchor, string clause) =>
        !Heading().IsMatch(anchor)
        && (clause.AsSpan().IndexOfAny(Signs) >= 0 || anchor.Contains(RowPlaces.Prefix, StringComparison.Ordinal));

    [GeneratedRegex("多少|[几谁哪咋吗]|多久|多长|怎么|如何|何时|什么")]
    private static partial Regex Question();

    // A fine is no price.
    [GeneratedRegex("^[^罚]*(多少[钱元]|几[块元]|价钱|价格|费用|收费)[^罚]*$")]
    private static partial Regex AsksForSum();

    [GeneratedRegex(@"^[^罚]*([0-9一二三四五六七八九十百千万]元|元/|\(元|免费)[^罚]*$")]
    private static partial Regex Sum();

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
