using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Press;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Kinds;

/// <summary>A press conference tells when and where it was held, and who spoke.</summary>
internal sealed class PressConferenceKind : DocumentKind
{
    public override WorkKind Work => WorkKind.Event;

    public override void AddFields(Document document, DateOnly asOf, ImmutableArray<Field>.Builder fields)
    {
        var press = (PressConference)document;
        if (press.Held is { } held) fields.Add(Row("召开时间", held.ToChinese()));
        if (press.Venue is { } venue) fields.Add(Row("地点", venue));
        if (press.Speakers.Length > 0) fields.Add(Row("发布人", press.Speakers, static speaker => speaker.Role is null ? speaker.Name : $"{speaker.Name}（{speaker.Role}）"));
    }

    public override DocumentPage Complete(DocumentPage page, Document document, DocumentPages pages)
    {
        var press = (PressConference)document;
        return page with { Bibliography = page.Bibliography with { Starts = press.Held?.ToIso(), Place = press.Venue } };
    }
}
