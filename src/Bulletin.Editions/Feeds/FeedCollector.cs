using System.Globalization;
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
/// A period is a year, or each of its months when the year has many documents: so archives are few, none is large, and an old
/// document that is added later changes one of them.
/// </remarks>
internal sealed class FeedCollector(Column? column, DateOnly asOf)
{
    /// <summary>How many changes a feed has at least, if there are as many.</summary>
    public const int Least = 50;

    /// <summary>For how many days a change stays in the feed, however many follow it.</summary>
    public const int Days = 14;

    /// <summary>A year with more documents is archived by months.</summary>
    public const int MostInYear = 500;

    private readonly List<Change> all = [];
    private readonly List<Change> newest = new(Least + 1);
    private readonly Dictionary<int, int> years = [];

    public bool Has(Site site, Document document) =>
        column is not null ? site.Matches(column, document) : document.Type.IsListed || document is Issue;

    // A query is asked of what a document says, and that is gone.
    public bool Has(Tombstone tombstone) => column is null || (column.Folder is { } folder && tombstone.Id.Folder.SequenceEqual(folder));

    public void Add(Change change)
    {
        all.Add(change);
        years[change.First.Year] = years.GetValueOrDefault(change.First.Year) + 1;
        if (newest.Count == Least && change.CompareTo(newest[^1]) >= 0) return;
        var at = newest.BinarySearch(change);
        newest.Insert(at < 0 ? ~at : at, change);
        if (newest.Count > Least) newest.RemoveAt(Least);
    }

    /// <summary>The feed itself, then its archives, newest first.</summary>
    public IEnumerable<FeedEntries> All()
    {
        var current = new HashSet<Change>(newest, ReferenceEqualityComparer.Instance);
        var archives = new SortedDictionary<string, List<Change>>(StringComparer.Ordinal);
        foreach (var change in all)
        {
            if (change.When.Day >= asOf.PlusDays(-Days)) current.Add(change);
            if (PeriodOf(change.First) is not { } period) current.Add(change);
            else if (archives.TryGetValue(period, out var others)) others.Add(change);
            else archives.Add(period, [change]);
        }

        List<Change> sorted = [.. current];
        sorted.Sort();
        // What is in the feed as a whole needs no archive.
        List<string> periods = sorted.Count == all.Count ? [] : [.. archives.Keys.Reverse()];
        yield return new(column, null, sorted, periods.FirstOrDefault());
        for (var i = 0; i < periods.Count; i++)
            yield return new(column, periods[i], archives[periods[i]], i + 1 < periods.Count ? periods[i + 1] : null);
    }

    // Null: it is not over for long enough.
    private string? PeriodOf(DateOnly day)
    {
        var isMonth = years[day.Year] > MostInYear;
        var end = isMonth
            ? new DateOnly(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month))
            : new DateOnly(day.Year, 12, 31);
        return end.DayNumber + Days >= asOf.DayNumber ? null
            : day.ToString(isMonth ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);
    }
}
