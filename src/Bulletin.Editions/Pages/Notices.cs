using Bulletin.Content.PlainText;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>The banner that says what a reader must know before relying on a document.</summary>
internal static class Notices
{
    public static Notice? Of(DocumentNotice? notice) =>
        notice is null ? null : new(notice.Slug, notice.Text, [.. notice.Sources.Select(RelatedGroups.Link)]);
}
