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
        if (!header.IsReviewed && !withDrafts)
            return Omission.NotReviewed;
        if (settings.RequiresSecrecyReview && !header.IsSecrecyReviewed && !withDrafts)
            return Omission.NotSecrecyReviewed;
        return asOf is { } day && header.Published.Day > day ? Omission.NotYetPublished : Omission.None;
    }

    public static Wording Reason(this Omission omission) => omission switch
    {
        Omission.Draft => new("草稿", "draft"),
        Omission.OnRequest => new("依申请公开", "disclosed on request only"),
        Omission.Withheld => new("不予公开", "not disclosed"),
        Omission.NotReviewed => new("没有发布审核记录", "no record of review"),
        Omission.NotSecrecyReviewed => new("没有保密审查记录", "no record of a secrecy review"),
        Omission.NotYetPublished => new("发布日期晚于基准日期", "published after the as-of date"),
        _ => new("", ""),
    };
}

/// <summary>A source file that is not published, and why. Its title is not kept.</summary>
public sealed record OmittedFile(string Path, Omission Reason);
