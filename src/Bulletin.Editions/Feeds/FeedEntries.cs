using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Lists;

namespace Bulletin.Editions.Feeds;

/// <summary>What feeds show: the newest changes, of the site and of each column.</summary>
internal sealed class FeedEntries
{
    public const int Count = 50;

    private readonly List<Change> all = new(Count + 1);

    private FeedEntries(Column? column) => Column = column;

    /// <summary>The column; null: the whole site.</summary>
    public Column? Column { get; }

    /// <summary>Newest first; ties by id, so that the order is the same everywhere.</summary>
    public IReadOnlyList<Change> Newest => all;

    /// <summary>The feed of the site, then that of each column.</summary>
    public static IReadOnlyList<FeedEntries> All(SiteIndex index)
    {
        List<FeedEntries> feeds = [new(null), .. index.Site.Settings.Columns.Select(column => new FeedEntries(column))];
        // Newest first, so that most of the others are seen to be too old at once.
        for (var i = index.OldestFirst.Length - 1; i >= 0; i--)
        {
            var document = index.OldestFirst[i];
            var change = Change.Of(index.Site, document);
            foreach (var feed in feeds)
            {
                if (feed.HasRoomFor(change) && feed.Has(index.Site, document))
                    feed.Insert(change);
            }
        }

        foreach (var tombstone in index.Site.Withdrawn)
        {
            var change = Change.Of(tombstone);
            foreach (var feed in feeds)
            {
                if (feed.HasRoomFor(change) && feed.Has(tombstone))
                    feed.Insert(change);
            }
        }

        return feeds;
    }

    /// <summary>
    /// The fingerprint of all that an entry says beside the names of the site. A feed without entries bears the as-of date.
    /// </summary>
    public Sha256 Key(Sha256 surroundings, Route route, DateOnly asOf)
    {
        var head = all.Count > 0 ? route.Path : $"{route.Path} {new Moment(asOf).ToIso()}";
        var parts = new List<Sha256>(2 + (all.Count * 3)) { surroundings, Sha256.Of(System.Text.Encoding.UTF8.GetBytes(head)) };
        foreach (var change in all)
        {
            parts.Add(Sha256.Of(System.Text.Encoding.UTF8.GetBytes(
                $"{change.Reason} {change.When.ToIso()} {change.Id.Text} {change.Tombstone?.Withdrawal.What}")));
            if (change.Document is { } document)
                parts.Add(document.Header.Source.Hash);
            if (change.By is { } by)
                parts.Add(by.Header.Source.Hash);
        }

        return Fingerprint.Of([.. parts]);
    }

    private bool HasRoomFor(Change change) => all.Count < Count || change.CompareTo(all[^1]) < 0;

    private bool Has(Site site, Document document) =>
        Column is { } column ? site.Matches(column, document) : document.Type.IsListed || document is Issue;

    // A query is asked of what a document says, and that is gone.
    private bool Has(Tombstone tombstone) => Column is null || (Column.Folder is { } folder && tombstone.Id.Folder.SequenceEqual(folder));

    private void Insert(Change change)
    {
        var at = all.Count;
        while (at > 0 && change.CompareTo(all[at - 1]) < 0)
            at--;
        all.Insert(at, change);
        if (all.Count > Count)
            all.RemoveAt(Count);
    }
}
