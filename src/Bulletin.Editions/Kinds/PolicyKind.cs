using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Policies;
using Bulletin.Content.Identifiers;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Kinds;

/// <summary>A policy appears in the dress of an official document (GB/T 9704-2012).</summary>
internal sealed class PolicyKind : DocumentKind
{
    public override WorkKind Work => WorkKind.Legislation;

    public override DocumentPage Complete(DocumentPage page, Document document, DocumentPages pages)
    {
        var policy = (Policy)document;
        var written = policy.Header.Written is { } day ? new Moment(day.Day).ToChinese() : "";
        return page with { Dress = new(policy.Header.Issuers, policy.Header.Number?.Text, policy.Recipients, policy.Signatures, written, policy.Copies, Encloses(policy.Title)) };
    }

    private static bool Encloses(string title) =>
        title.EndsWith("通知", StringComparison.Ordinal) && (title.Contains("印发", StringComparison.Ordinal) || title.Contains("转发", StringComparison.Ordinal) || title.Contains("发布", StringComparison.Ordinal));
}
