using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Consultations;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Markdown.Reading;
using Bulletin.Content.Markdown.Statements;

namespace Bulletin.Content.Linking;

/// <summary>
/// Compares what the texts of documents say with their keys: from when and until when they are in force, what they repeal.
/// </summary>
/// <param name="site">What is published.</param>
/// <param name="problems">Receives diagnostics.</param>
public sealed class StatementChecks(Site site, DiagnosticBag problems)
{
    private static readonly List<BodyStatement> None = [];

    private readonly Lazy<Dictionary<string, Document>> byTitle = new(() => ByTitle(site));

    public void Check(Document document, ImmutableArray<BodyStatement> statements)
    {
        if (document is Consultation consultation)
            Closes(consultation, Of(statements, StatementKind.Closes));
        // What is typed twice and differs is one mistake with what is the same beside it.
        if (!Others(document, statements))
            Typed(document, Of(statements, StatementKind.Typed), Of(statements, StatementKind.Note));
        if (!document.Type.HasValidity)
            return;
        if (document.Header.Attachments.IsEmpty && Of(statements, StatementKind.Issues) is [{ } issues])
            problems.Add(TextProblems.NothingIssued(document.Place(issues.At)));
        foreach (var signed in Of(statements, StatementKind.Signed))
            Report(document, CommonKeys.Written, document.Header.Written, signed.At, signed, Day(signed.Value) ?? default);
        var begins = Of(statements, StatementKind.Effective);
        Backdated(document, begins);
        Effective(document, begins);
        Expires(document, begins, Of(statements, StatementKind.Expires), Of(statements, StatementKind.Lasts));
        Repeals(document, Of(statements, StatementKind.Repeals));
    }

    private static List<BodyStatement> Of(ImmutableArray<BodyStatement> statements, StatementKind kind)
    {
        List<BodyStatement>? found = null;
        foreach (var statement in statements)
            if (statement.Kind == kind) (found ??= []).Add(statement);
        return found ?? None;
    }

    private bool Others(Document document, ImmutableArray<BodyStatement> statements)
    {
        var count = 0;
        foreach (var other in statements)
        {
            if (other.Kind is not (StatementKind.OtherSigner or StatementKind.OtherNumber or StatementKind.OtherTitle))
                continue;
            var parts = document.Type.Parts(document);
            if (other.Kind == StatementKind.OtherSigner && OriginChecks.Matches(other.Value, parts.Signatures, site.Issuers))
                continue;
            var (key, value) = other.Kind switch
            {
                StatementKind.OtherSigner => (CommonKeys.Issuer, string.Join('、', parts.Signatures)),
                StatementKind.OtherNumber => (CommonKeys.Number, parts.Number!.Value.Text),
                _ => (CommonKeys.Title, document.Title),
            };
            problems.Add(TextProblems.Differs(document.Place(other.At), other.Words, key, value));
            count++;
        }

        return count > 0;
    }

    // A signature and the note below it were pasted together: one mistake.
    private void Typed(Document document, List<BodyStatement> repeats, List<BodyStatement> notes)
    {
        var note = notes.Count > 0 ? notes[0] : null;
        if (repeats is [var repeated])
            problems.Add(TextProblems.Repeats(document.Place(repeated.At), repeated.Words, repeated.Value, note?.Value));
        else if (note is not null)
            problems.Add(TextProblems.Note(document.Place(note.At), note.Words, note.Value));
    }

    // A text says so itself when it holds from long ago, or when it is an old one with later amendments.
    private void Backdated(Document document, List<BodyStatement> begins)
    {
        if (begins.Count > 0 || document.Header is not { Effective: { } effective, Written: { } written })
            return;
        var years = written.Day.Year - effective.Day.Year;
        var place = document.Place(document.Header.Marks.Effective);
        if (years >= DateChecks.Behind)
            problems.Add(HeaderProblems.LongBefore(place, CommonKeys.Effective, effective, years, written));
    }

    // A text that encloses another may say two days; which of them the key should have is not known.
    private void Effective(Document document, List<BodyStatement> begins)
    {
        if (begins.Count == 0 || begins.Exists(begin => IsBegin(document, begin)) || begins.Exists(begin => begin.Value != begins[0].Value))
            return;
        var day = Day(begins[0].Value) ?? document.Published.Day.PlusDays(DaysAfter(begins[0]));
        Report(document, CommonKeys.Effective, document.Header.Effective, document.Header.Marks.Effective, begins[0], day);
    }

    private static bool IsBegin(Document document, BodyStatement begin)
    {
        var header = document.Header;
        var (written, published) = ((header.Written ?? header.Published).Day, header.Published.Day);
        if (Day(begin.Value) is { } day)
            return header.Effective is { } typed ? typed.Day == day : day == written || day == published;
        var days = DaysAfter(begin);
        if (header.Effective is not { } key)
            return days == 0;
        // Months differ in length, and the first day is counted or not.
        return key.Day >= written.PlusDays(days - days / 15) && key.Day <= published.PlusDays(days + 1 + days / 15);
    }

    private void Expires(Document document, List<BodyStatement> begins, List<BodyStatement> ends, List<BodyStatement> terms)
    {
        var header = document.Header;
        var typed = header.Expires;
        if ((ends.Count == 0 && terms.Count == 0) || (typed is null && header.Declared == Validity.Repealed))
            return;
        var days = ends.ConvertAll(static end => (Day: Day(end.Value)!.Value, Said: end));
        if (terms.Count > 0)
        {
            foreach (var start in Starts(header, begins))
                foreach (var term in terms) days.Add((start.PlusMonths(Months(term)).PlusDays(-1), term));
        }

        if (typed is { } key && days.Exists(end => IsEnd(key.Day, end.Day, end.Said)))
            return;
        if (days.Exists(end => end.Said.Value != days[0].Said.Value))
            return;
        Report(document, CommonKeys.Expires, typed, header.Marks.Expires, days[0].Said, days[0].Day);
    }

    // The days from which a term may count.
    private static List<DateOnly> Starts(DocumentHeader header, List<BodyStatement> begins)
    {
        var starts = new List<DateOnly>();
        foreach (var begin in begins)
            if (Day(begin.Value) is { } said && !starts.Contains(said)) starts.Add(said);
        foreach (var moment in (ReadOnlySpan<Moment?>)[header.Effective, header.Written, header.Published])
            if (moment is { Day: var typed } && !starts.Contains(typed)) starts.Add(typed);
        return starts;
    }

    // 2029年4月1日失效 and five years may be counted with or without the last day.
    private static bool IsEnd(DateOnly typed, DateOnly end, BodyStatement said)
    {
        var apart = typed.DayNumber - end.DayNumber;
        return apart == 0
            || (said.Kind == StatementKind.Lasts && apart is 1 or -1)
            || (apart == -1 && !said.Words.Contains('至'));
    }

    // What one line repeals is one mistake.
    private void Repeals(Document document, List<BodyStatement> repeals)
    {
        if (repeals.Count == 0)
            return;
        foreach (var line in repeals.GroupBy(static repeal => repeal.At.Line))
        {
            var ids = line.Select(Target).OfType<Document>().Where(other => IsForgotten(document, other)).Select(other => other.Id.Text);
            if (ids.Distinct().ToList() is { Count: > 0 } forgotten)
                problems.Add(TextProblems.RepealNotDeclared(document.Place(line.First().At), line.First().Words, forgotten));
        }
    }

    private Document? Target(BodyStatement repeal) => repeal.Value[0] == '《'
        ? byTitle.Value.GetValueOrDefault(AttachedText.Name(repeal.Value[1..^1]))
        : site.Resolver.Find(repeal.Value).Document;

    private bool IsForgotten(Document document, Document other)
    {
        // Under the title of the repealed text another one may have been published since.
        if (other == document || other.Header.Declared == Validity.Repealed || RelationChecks.IsBackward(document, other))
            return false;
        foreach (var related in site.Relations.Of(document))
            if (related.Kind is RelationKind.Repeals or RelationKind.Amends && related.Document == other) return false;
        return true;
    }

    private void Closes(Consultation consultation, List<BodyStatement> said)
    {
        if (consultation.Closes is not { } closes || said.Count == 0)
            return;
        // 6月20日 has the year of the key; 20日前 may or may not count that day.
        var year = closes.Day.Year.ToString(CultureInfo.InvariantCulture);
        var opens = (consultation.Opens ?? consultation.Header.Published).Day;
        var days = said.ConvertAll(one => one.Value[0] == '+'
            ? opens.AddDays(DaysAfter(one) - 1)
            : Day(one.Value) ?? Day($"{year}-{one.Value}"));
        if (days.Exists(day => day is null || Math.Abs(day.Value.DayNumber - closes.Day.DayNumber) <= 1))
            return;
        problems.Add(TextProblems.DatesDiffer(
            consultation.Place(consultation.ClosesAt),
            ConsultationType.ClosesKey,
            closes,
            said[0].At.Line,
            said[0].Words,
            Written(days[0]!.Value)));
    }

    private void Report(Document document, Key key, Moment? typed, Mark mark, BodyStatement said, DateOnly day) => problems.Add(
        typed is { } value
            ? TextProblems.DatesDiffer(document.Place(mark), key, value, said.At.Line, said.Words, Written(day))
            : TextProblems.DateMissing(
                document.Place(said.At), key, said.Words, Written(day), key == CommonKeys.Effective && day <= site.AsOf));

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int DaysAfter(BodyStatement begin) =>
        int.Parse(begin.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static int Months(BodyStatement term) => int.Parse(term.Value, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Dictionary<string, Document> ByTitle(Site site)
    {
        var titles = new Dictionary<string, Document>(StringComparer.Ordinal);
        foreach (var document in site.Documents)
        {
            if (!document.Type.HasValidity)
                continue;
            titles[AttachedText.Name(document.Title)] = document;
        }

        return titles;
    }
}
