using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Inputs;
using Bulletin.Editions.Lists;

namespace Bulletin.Editions.Feeds;

/// <summary>What one document of a feed shows: the newest changes, of the site or of a column; or an archive of earlier ones.</summary>
/// <param name="Column">The column; null: the whole site.</param>
/// <param name="Archive">The period of an archive (<c>2023</c>, <c>2023-2</c>); null: the feed itself.</param>
/// <param name="Changes">What it shows, newest first: the feed by its changes, an archive by first publication.</param>
/// <param name="Older">The period of the archive before; null: there is none.</param>
internal sealed record FeedEntries(Column? Column, string? Archive, IReadOnlyList<Change> Changes, string? Older)
{
    public Route Atom => FeedRoutes.Atom(Column, Archive);

    /// <summary>When the last of it happened; a feed without entries is as old as the site.</summary>
    public Moment LastChange(DateOnly asOf)
    {
        if (Changes.Count == 0) return new(asOf);
        var last = Changes[0].When;
        foreach (var change in Changes)
            if (change.When.CompareTo(last) > 0) last = change.When;
        return last;
    }

    public Route Json => FeedRoutes.Json(Column, Archive);

    /// <summary>The feed of the site, then that of each column; the archives of each follow it, newest first.</summary>
    public static IReadOnlyList<FeedEntries> All(SiteIndex index)
    {
        List<FeedCollector> feeds =
        [
            new(null, index.Site.AsOf),
            .. index.Site.Settings.Columns.Select(column => new FeedCollector(column, index.Site.AsOf)),
        ];
        // As in lists, so that archives need not be sorted.
        for (var i = index.OldestFirst.Length - 1; i >= 0; i--)
        {
            var document = index.OldestFirst[i];
            var change = Change.Of(index.Site, document);
            foreach (var feed in feeds)
                if (feed.Has(index.Site, document)) feed.Add(change);
        }

        foreach (var tombstone in index.Site.Withdrawn)
        {
            var change = Change.Of(tombstone);
            foreach (var feed in feeds)
                if (feed.Has(tombstone)) feed.Add(change);
        }

        return [.. feeds.SelectMany(static feed => feed.All())];
    }

    /// <summary>
    /// The fingerprint of all that it says beside the names of the site. A feed without entries bears the as-of date.
    /// </summary>
    public Sha256 Key(Sha256 surroundings, Route route, DateOnly asOf)
    {
        using var key = new KeyBuilder();
        key.Add(surroundings).Add(route.Path).Add(Older).Add(Changes.Count > 0 ? null : new Moment(asOf).ToIso());
        foreach (var change in Changes)
        {
            key.Add(change.Id.Text).Add((long)change.Reason).Add(change.When.Start.Ticks);
            if (change.Document is { } document) key.Add(document.Header.Source.Hash);
            else key.Add(change.When.ToIso()).Add(change.Tombstone!.Withdrawal.What);
            if (change.By is { } by) key.Add(by.Id.Text).Add(by.Header.Source.Hash);
        }

        return key.Finish();
    }
}
