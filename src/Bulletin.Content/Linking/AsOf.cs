using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Identifiers;

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

    /// <summary>No gazette pauses for more years.</summary>
    private const int LongestLeap = 5;

    public static AsOf Of(DateOnly? option, SiteSettings settings, Catalogue catalogue)
    {
        if (option is { } chosen)
            return new(chosen, "--as-of");
        if (settings.AsOf is { } set)
            return new(set, SiteReader.File);
        var (day, document) = Newest(catalogue.Documents);
        return new(day, document?.Header.Source.Path ?? "");
    }

    /// <summary>
    /// The newest day of all documents, and the one that has it. One alone that lies years after all others, their reviews
    /// among them, is a slip of the pen and moves nothing.
    /// </summary>
    internal static (DateOnly Day, Document? Of) Newest(IEnumerable<Document> documents)
    {
        (DateOnly Day, Document? Of) newest = (new(1900, 1, 1), null);
        var second = newest;
        var others = DateOnly.MinValue;
        foreach (var document in documents)
        {
            var day = NewestDay(document);
            if (day > newest.Day)
            {
                if (newest.Of is not null) others = Later(others, Known(newest.Of));
                (newest, second) = ((day, document), newest);
                continue;
            }

            others = Later(others, Known(document));
            if (day > second.Day) second = (day, document);
        }

        return second.Of is not null && newest.Day.Year - others.Year > LongestLeap ? second : newest;
    }

    /// <summary>
    /// The newest day that a document shows to have come: that of its publication, of its last change, and of those corrections and
    /// updates that its review has seen. What is dated after the review may be planned, and moves nothing; nor does a publication or
    /// change long after it.
    /// </summary>
    private static DateOnly NewestDay(Document document)
    {
        var review = document.Header.Reviewed?.On.Day ?? DateOnly.MaxValue;
        var latest = review.PlusDays(HeaderReader.LongestWait);
        var newest = document.Published.Day <= latest ? document.Published.Day : review;
        foreach (var entry in document.Entries)
        {
            if (entry.On.Day <= (entry.Key == CommonKeys.Updated ? latest : review)) newest = Later(newest, entry.On.Day);
        }

        return newest;
    }

    // Whatever is dated has come by the day of its review.
    private static DateOnly Known(Document document) => Later(NewestDay(document), document.Header.Reviewed?.On.Day ?? DateOnly.MinValue);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

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
            var day = NewestDay(document);
            if (day > judged.Day)
                problems.Add(HeaderProblems.LoneDate(document.Place(document.Header.Marks.Published), new(day), new(judged.Day)));
            else if (mover is null && document.Header.Source.Path == judged.From)
                mover = document;
            else if (day > before)
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
