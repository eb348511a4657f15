using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.News;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Kinds;

/// <summary>News tells its kind: a notice, an appointment, the chronicle.</summary>
internal sealed class NewsKind : DocumentKind
{
    public override WorkKind Work => WorkKind.News;

    public override void AddFields(Document document, DateOnly asOf, ImmutableArray<Field>.Builder fields)
    {
        if (((NewsItem)document).Kind is { } kind) fields.Add(Row("类别", kind));
    }
}
