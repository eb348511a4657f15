using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;

namespace Bulletin.Content.Linking;

/// <summary>The date for which validity, lateness and open or closed are judged.</summary>
/// <param name="Day">The date.</param>
/// <param name="From">
/// What set it: <c>--as-of</c>, <c>site.yml</c>, or the path of the document
/// with the newest date; empty when there is no document.
/// </param>
public sealed record AsOf(DateOnly Day, string From)
{
    /// <summary>A gazette appears every month or two weeks: a date that is further away is easily a slip of the pen.</summary>
    private const int LongestPause = 31;

    public static AsOf Of(DateOnly? option, SiteSettings settings, Catalogue catalogue)
    {
        if (option is { } chosen)
            return new(chosen, "--as-of");
        if (settings.AsOf is { } set)
            return new(set, SiteReader.File);
        var newest = new AsOf(new(1900, 1, 1), "");
        foreach (var document in catalogue.Documents)
        {
            if (NewestDay(document) is var day && day > newest.Day)
                newest = new(day, document.Header.Source.Path);
        }

        return newest;
    }

    /// <summary>
    /// The newest day that a document shows to have come: that of its publication, of its last change, and of those corrections and
    /// updates that its review has seen. What is dated after the review may be planned, and moves nothing.
    /// </summary>
    public static DateOnly NewestDay(Document document)
    {
        var newest = document.Published.Day;
        foreach (var entry in document.Entries)
        {
            var hasCome = entry.Key == CommonKeys.Updated || document.Header.Reviewed is not { } review || entry.On.Day <= review.On.Day;
            if (hasCome && entry.On.Day > newest)
                newest = entry.On.Day;
        }

        return newest;
    }

    /// <summary>
    /// Reports a 发布日期 that alone moves the date of the whole site far away from those of
    /// all other documents. No clock is asked whether it lies ahead.
    /// </summary>
    public static void CheckLeap(AsOf judged, Catalogue catalogue, DiagnosticBag problems)
    {
        Document? mover = null;
        var before = DateOnly.MinValue;
        foreach (var document in catalogue.Documents)
        {
            if (mover is null && document.Header.Source.Path == judged.From)
                mover = document;
            else if (NewestDay(document) is var day && day > before)
                before = day;
        }

        if (mover is null
            || before == DateOnly.MinValue
            || mover.Published.Day != judged.Day
            || judged.Day.DayNumber - before.DayNumber <= LongestPause)
        {
            return;
        }

        problems.Add(HeaderProblems.LeapingDate(mover.Place(mover.Header.Marks.Published), mover.Published, new(before)));
    }
}
