using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Linking;

/// <summary>Judges the days of reviews, and of withdrawals: whether what is published was seen, and whether it has happened yet.</summary>
public static class ReviewChecks
{
    /// <summary>A review that lies further after all other days of the site, in days, is doubted. No clock is asked.</summary>
    private const int LongestPause = 183;

    /// <param name="catalogue">What is published.</param>
    /// <param name="asOf">The as-of date; null: nobody gave one, and it follows from the documents.</param>
    /// <param name="judged">The as-of date, or what follows from the documents.</param>
    /// <param name="problems">Receives diagnostics.</param>
    public static void Check(Catalogue catalogue, DateOnly? asOf, DateOnly judged, DiagnosticBag problems)
    {
        foreach (var document in catalogue.Documents)
        {
            HasSeenAll(document, CommonKeys.Reviewed, document.Header.Reviewed, problems);
            HasSeenAll(document, CommonKeys.SecrecyReviewed, document.Header.SecrecyReviewed, problems);
        }

        if (asOf is null) Leap(catalogue, judged, problems);
        else Withdrawals(catalogue, judged, problems);
    }

    // What is dated on the day of publication was there to be reviewed before.
    private static void HasSeenAll(Document document, Key key, Review? review, DiagnosticBag problems)
    {
        if (review is null) return;
        var seen = review.On.Day > document.Published.Day ? review.On.Day : document.Published.Day;
        DatedEntry? unseen = null;
        foreach (var entry in document.Entries)
            if (entry.On.Day > seen) (unseen, seen) = (entry, entry.On.Day);
        if (unseen is { } newest)
            problems.Add(HeaderProblems.OldReview(document.Place(review.At), key, review.On, newest.At.Line, new(seen)));
    }

    // A year that was mistyped, where no as-of date leaves the document out.
    private static void Leap(Catalogue catalogue, DateOnly judged, DiagnosticBag problems)
    {
        Document? last = null;
        var (newest, before) = (judged, judged);
        foreach (var document in catalogue.Documents)
        {
            if (document.Header.Reviewed is not { On.Day: var day }) continue;
            if (day > newest) (last, newest, before) = (document, day, newest);
            else if (day > before) before = day;
        }

        // A year that is wrong in both dates is said once.
        if (last?.Header.Reviewed is { } review && last.Published.Day <= judged && newest.DayNumber - before.DayNumber > LongestPause)
            problems.Add(HeaderProblems.LeapingReview(last.Place(review.At), review.On, new(before)));
    }

    private static void Withdrawals(Catalogue catalogue, DateOnly asOf, DiagnosticBag problems)
    {
        foreach (var tombstone in catalogue.Withdrawn)
        {
            var withdrawal = tombstone.Withdrawal;
            if (withdrawal.On.Day > asOf)
                problems.Add(HeaderProblems.WithdrawalToCome(new(tombstone.Place.File, withdrawal.At), withdrawal.On, asOf));
        }
    }
}
