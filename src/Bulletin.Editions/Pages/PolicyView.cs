using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Policies;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>A policy appears in the format of an official document (GB/T 9704-2012).</summary>
internal sealed class PolicyView : TypeView
{
    public override DocumentPage Complete(DocumentPage page, Document document, PageContext context)
    {
        var policy = (Policy)document;
        return page with
        {
            OfficialFormat = new(
                policy.Header.Issuers,
                policy.Header.Number?.Text,
                policy.Recipients,
                policy.Signatures,
                policy.WrittenLine,
                policy.Copies,
                policy.EnclosesAnother),
        };
    }
}
