using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Linking;

/// <summary>What is said of documents that are left out: nothing wrong is published, but their editors should know.</summary>
public static class OmissionProblems
{
    public static readonly Rule MistakeRule =
        Rule.Warning("BLT4070", "不发布的稿件里有错误", "Mistake in a document that is left out") with { IsOfUnpublished = true };

    /// <summary>A key that nobody knows, where no review was recorded and this seems to be one.</summary>
    public static Diagnostic LostReview(Diagnostic cause, Wording reason) => Mistake(
        cause with
        {
            Hint = new(
                "这一行是发布审核的，把键改为“发布审核”；做过保密审查的，改为“保密审查”。",
                "If this line records the review, name the key 'reviewed'; a review for secrecy is 'secrecy_reviewed'."),
        },
        reason);

    /// <summary>A key that nobody knows, or a value that cannot be read.</summary>
    /// <param name="cause">What would be an error if the document were published.</param>
    /// <param name="reason">Why it is left out.</param>
    public static Diagnostic Mistake(Diagnostic cause, Wording reason) => MistakeRule.At(
        cause.Location,
        new(
            $"这份稿件没有发布（{reason.Chinese}）。{cause.Message.Chinese}",
            $"This document is left out ({reason.English}). {cause.Message.English}"),
        cause.Hint);
}
