using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;

namespace Bulletin.Editions.Feeds;

/// <summary>
/// Gathers the changes of one feed. What was first published in a period that is over goes into the archive of that period and stays
/// there; the feed itself has all else, whatever changed in the last days, and never few.
/// </summary>
/// <remarks>
/// A period is a year, or so many documents of it in the order of their publication: so archives are few, none is large, their addresses
/// stay, and an old document that is added later changes those of its year.
/// </remarks>
internal sealed class FeedCollector(Column? column, DateOnly asOf)
{
    /// <summary>How many changes a feed has at least, if there are as many.</summary>
    public const int Least = 50;

    /// <summary>For how many days a change stays in the feed, however many follow it.</summary>
    public const int Days = 14;

    /// <summary>A year with more documents has several archives.</summary>
    public const int MostInArchive = 500;

    private readonly List<Change> all = [];
    private readonly List<Change> newest = new(Least + 1);

    public bool Has(Site site, Document document) =>
        column is not null ? site.Matches(column, document) : document.Type.IsListed || document is Issue;

    // A query is asked of what a document says, and that is gone.
    public bool Has(Tombstone tombstone) => column is null || (column.Folder is { } folder && tombstone.Id.Folder.SequenceEqual(folder));

    public void Add(Change change)
    {
        all.Add(change);
        if (newest.Count == Least && change.CompareTo(newest[^1]) >= 0) return;
        var at = newest.BinarySearch(change);
        newest.Insert(at < 0 ? ~at : at, change);
        if (newest.Count > Least) newest.RemoveAt(Least);
    }

    /// <summary>The feed itself, then its archives, newest first.</summary>
    public IEnumerable<FeedEntries> All()
    {
        var current = new HashSet<Change>(newest, ReferenceEqualityComparer.Instance);
        foreach (var change in all)
            if (change.When.Day >= asOf.PlusDays(-Days)) current.Add(change);
        var archives = new List<(string Period, List<Change> Changes)>();
        foreach (var year in all.GroupBy(static change => change.First.Year).OrderByDescending(static year => year.Key))
        {
            // Oldest first, so that what is added to a year that goes on changes no part that is full.
            List<Change> changes = [.. year.OrderBy(static change => change.First)];
            for (var part = (changes.Count - 1) / MostInArchive; part >= 0; part--)
            {
                var some = changes[(part * MostInArchive)..Math.Min(changes.Count, (part + 1) * MostInArchive)];
                if (!IsOver(year.Key, some)) current.UnionWith(some);
                else archives.Add((part == 0 ? $"{year.Key}" : $"{year.Key}-{part + 1}", some));
            }
        }

        List<Change> sorted = [.. current];
        sorted.Sort();
        // What is in the feed as a whole needs no archive.
        if (sorted.Count == all.Count) archives.Clear();
        yield return new(column, null, sorted, archives.Select(static one => one.Period).FirstOrDefault());
        for (var i = 0; i < archives.Count; i++)
        {
            archives[i].Changes.Reverse();
            yield return new(column, archives[i].Period, archives[i].Changes, i + 1 < archives.Count ? archives[i + 1].Period : null);
        }
    }

    // Whether nothing is added to a part any more, and nothing of it is of the last days.
    private bool IsOver(int year, List<Change> part)
    {
        var end = part.Count == MostInArchive ? part[^1].First : new DateOnly(year, 12, 31);
        return end.DayNumber + Days < asOf.DayNumber;
    }
}
