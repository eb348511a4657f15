using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Policies;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>A policy appears in the format of an official document (GB/T 9704-2012).</summary>
internal sealed class PolicyView : TypeView
{
    public override IEnumerable<Section> Sections(Document document, PageContext context)
    {
        var policy = (Policy)document;
        yield return new OfficialHeadSection(policy.Header.Issuers, policy.Header.Number?.Text);
        if (policy.Recipients is { } recipients) yield return new RecipientsSection(recipients);
        yield return new BodySection(new(policy.Signatures, policy.WrittenLine, policy.Note, policy.EnclosesAnother));
        if (policy.Copies is { } copies) yield return new CopiesSection(copies);
    }
}
