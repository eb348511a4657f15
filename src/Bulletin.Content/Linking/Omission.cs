using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;

namespace Bulletin.Content.Linking;

/// <summary>Why a document reaches no output.</summary>
public enum Omission
{
    None,
    Draft,

    /// <summary>依申请公开 (政府信息公开条例, art. 27).</summary>
    OnRequest,

    /// <summary>不予公开 (art. 14–16).</summary>
    Withheld,

    /// <summary>No record of review: 未经审查和批准的政府信息不得对外发布.</summary>
    NotReviewed,
    NotSecrecyReviewed,

    /// <summary>Published after an explicit as-of date.</summary>
    NotYetPublished,

    /// <summary>Reviewed after an explicit as-of date: on that day nobody had reviewed it.</summary>
    ReviewedLater,
    SecrecyReviewedLater,

    /// <summary>Of a document that is published, something dated after the as-of date.</summary>
    EntryToCome,
}

/// <summary>The gate that every document must pass.</summary>
public static class Omissions
{
    public static Omission Of(DocumentHeader header, SiteSettings settings, DateOnly? asOf, bool withDrafts)
    {
        if (header.IsDraft)
            return withDrafts ? Omission.None : Omission.Draft;
        if (header.Disclosure == Disclosure.OnRequest)
            return Omission.OnRequest;
        if (header.Disclosure == Disclosure.Withheld)
            return Omission.Withheld;
        // Whoever reviews a document looks at it in the preview.
        if (header.Reviewed is null && !withDrafts)
            return Omission.NotReviewed;
        var needsSecrecy = settings.RequiresSecrecyReview && !withDrafts;
        if (needsSecrecy && header.SecrecyReviewed is null)
            return Omission.NotSecrecyReviewed;
        if (asOf is not { } day)
            return Omission.None;
        if (header.Published.Day > day)
            return Omission.NotYetPublished;
        if (header.Reviewed?.On.Day > day && !withDrafts)
            return Omission.ReviewedLater;
        return needsSecrecy && header.SecrecyReviewed?.On.Day > day ? Omission.SecrecyReviewedLater : Omission.None;
    }

    /// <summary>Whether the day of the document is still to come, when it will be published as it is.</summary>
    public static bool IsToCome(this Omission omission) =>
        omission is Omission.NotYetPublished or Omission.ReviewedLater or Omission.SecrecyReviewedLater;

    /// <summary>Whether the document may be published one day, as it is or after a review.</summary>
    public static bool MayPass(this Omission omission) =>
        omission is not (Omission.None or Omission.OnRequest or Omission.Withheld or Omission.EntryToCome);

    /// <summary>Whether an error in a document that is left out would be one when it is published. A draft is not finished.</summary>
    public static bool WouldRefuse(this Omission omission, Diagnostic problem) =>
        problem.Severity == Severity.Error && (omission != Omission.Draft || problem.Rule.IsOfDisclosure);

    /// <summary>Why nothing but a notice stays of a document.</summary>
    public static Wording Withdrawn { get; } = new("已撤回", "withdrawn");

    /// <summary>Whether a document is left out only because of errors in its header.</summary>
    internal static bool IsFaulty(UnpublishedDocument other) => other.Reason == Omission.None;

    public static Wording Reason(this Omission omission) => omission switch
    {
        Omission.Draft => new("草稿", "draft"),
        Omission.OnRequest => new("依申请公开", "disclosed on request only"),
        Omission.Withheld => new("不予公开", "not disclosed"),
        Omission.NotReviewed => new("没有发布审核记录", "no record of review"),
        Omission.NotSecrecyReviewed => new("没有保密审查记录", "no record of a secrecy review"),
        Omission.NotYetPublished => new("发布日期晚于基准日期", "published after the as-of date"),
        Omission.ReviewedLater => new("发布审核晚于基准日期，那一天还没有审核", "reviewed after the as-of date, so not reviewed by then"),
        Omission.SecrecyReviewedLater => new(
            "保密审查晚于基准日期，那一天还没有审查",
            "secrecy review after the as-of date, so not reviewed by then"),
        _ => new("", ""),
    };
}

/// <summary>A source file that is not published, or of which something is not, and why. No text of it is kept.</summary>
public sealed record OmittedFile(string Path, Omission Reason)
{
    /// <summary>What is left out of a document that is published; null: all of it.</summary>
    public OmittedEntry? Entry { get; init; }

    public Wording Text => Entry?.Text ?? Reason.Reason();
}

/// <summary>Something in a published document whose day is yet to come.</summary>
/// <param name="Key">The key under which it stands.</param>
/// <param name="On">Its day.</param>
/// <param name="Line">Where it stands.</param>
public sealed record OmittedEntry(Wording Key, DateOnly On, int Line)
{
    public Wording Text => new(
        $"第 {Line} 行的{Key.Chinese}（{On:yyyy-MM-dd}）晚于基准日期",
        $"'{Key.English}' on line {Line} ({On:yyyy-MM-dd}) is after the as-of date");
}
