using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;

namespace Bulletin.Editions.Feeds;

/// <summary>Why a document appears in a feed, from the weakest to the strongest.</summary>
internal enum ChangeReason
{
    New,
    Updated,
    Corrected,
    Amended,
    Repealed,
    Withdrawn,
}

/// <summary>
/// The last thing that happened to a document. One of <paramref name="Document"/> and <paramref name="Tombstone"/> is null.
/// </summary>
/// <param name="Reason">What happened.</param>
/// <param name="When">The day, with the time where it is known.</param>
/// <param name="Document">The document; null when it was withdrawn.</param>
/// <param name="Tombstone">The notice of its withdrawal.</param>
/// <param name="By">The document that amended or repealed it.</param>
internal sealed record Change(ChangeReason Reason, Moment When, Document? Document, Tombstone? Tombstone = null, Document? By = null)
    : IComparable<Change>
{
    public DocumentId Id => Document?.Id ?? Tombstone!.Id;

    /// <summary>The day on which it first appeared; of what was withdrawn, when that was not kept, the day of the withdrawal.</summary>
    public DateOnly First => Document?.Published.Day ?? When.Day;

    public static Change Of(Tombstone tombstone) => new(ChangeReason.Withdrawn, tombstone.Withdrawal.On, null, tombstone);

    public static Change Of(Site site, Document document)
    {
        var last = new Change(ChangeReason.New, document.Published, document);
        if (document.Header.Updated is { } updated)
            last = Later(last, ChangeReason.Updated, updated, null);
        if (document.LastUpdate is { } update)
            last = Later(last, ChangeReason.Updated, update.On, null);
        if (document.LastCorrection is { } correction)
            last = Later(last, ChangeReason.Corrected, correction.On, null);
        foreach (var related in site.Relations.Of(document))
        {
            if (related.Document is not { } other || related.Kind is not (RelationKind.AmendedBy or RelationKind.RepealedBy))
                continue;
            var effective = other.Header.Effective ?? other.Published;
            // What will take effect later has not happened yet.
            if (effective.Day <= site.AsOf)
            {
                last = Later(
                    last,
                    related.Kind == RelationKind.RepealedBy ? ChangeReason.Repealed : ChangeReason.Amended,
                    effective,
                    other);
            }
        }

        return last;
    }

    /// <summary>Newest first; of one moment as in lists: what was published last, then the later id.</summary>
    public int CompareTo(Change? other)
    {
        if (other is null) return -1;
        var byTime = other.When.CompareTo(When);
        if (byTime != 0) return byTime;
        var byPublication = (other.Document?.Published ?? other.When).CompareTo(Document?.Published ?? When);
        return byPublication != 0 ? byPublication : other.Id.CompareTo(Id);
    }

    private static Change Later(Change last, ChangeReason reason, Moment when, Document? by) =>
        when.CompareTo(last.When) is var order && (order > 0 || (order == 0 && reason > last.Reason && reason != ChangeReason.Updated))
            ? new(reason, when, last.Document, null, by)
            : last;
}
