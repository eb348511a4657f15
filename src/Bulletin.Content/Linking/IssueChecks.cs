using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;

namespace Bulletin.Content.Linking;

/// <summary>What must hold of a serial: a document is carried once, numbers run on without a gap.</summary>
internal static class IssueChecks
{
    public static void Check(Site site, DiagnosticBag problems)
    {
        var carriers = new Dictionary<Document, Issue>(ReferenceEqualityComparer.Instance);
        foreach (var issue in site.Issues)
        {
            foreach (var item in issue.Contents.SelectMany(column => column.Items))
            {
                if (site.Resolver.Find(item.Document.Text).Document is not { } document || carriers.TryAdd(document, issue))
                    continue;
                problems.Add(LinkProblems.TwoIssues(
                    issue.Place(item.Document.At),
                    document.Id.Text,
                    carriers[document].IssueNumber.ToChinese(),
                    issue.IssueNumber.ToChinese()));
            }
        }

        CheckClaims(site, carriers, problems);
        for (var i = 1; i < site.Issues.Length; i++)
            CheckNeighbours(site.Issues[i - 1], site.Issues[i], problems);
    }

    private static void CheckClaims(Site site, Dictionary<Document, Issue> carriers, DiagnosticBag problems)
    {
        foreach (var document in site.Documents)
        {
            if (document.Header.Issue is not { } claimed
                || !carriers.TryGetValue(document, out var carrier)
                || carrier.IssueNumber == claimed)
            {
                continue;
            }

            if (site.Resolver.Find(claimed) is not null)
            {
                problems.Add(LinkProblems.TwoIssues(
                    document.Place(document.Header.Marks.Issue),
                    document.Id.Text,
                    carrier.IssueNumber.ToChinese(),
                    claimed.ToChinese()));
            }
        }
    }

    private static void CheckNeighbours(Issue before, Issue after, DiagnosticBag problems)
    {
        var (last, next) = (before.IssueNumber, after.IssueNumber);
        var follows = next.Year == last.Year ? next.Number <= last.Number + 1 : next.Year == last.Year + 1 && next.Number == 1;
        if (!follows)
        {
            problems.Add(LinkProblems.IssueGap(
                after.Place(new(1, 1)),
                new($"{last.ToChinese()}之后是{next.ToChinese()}，中间有缺。", $"Issue {last} is followed by {next}; there is a gap.")));
        }

        if (before.Total is { } lastTotal
            && after.Total is { } nextTotal
            && nextTotal != lastTotal + 1
            && (follows || nextTotal <= lastTotal))
        {
            problems.Add(LinkProblems.IssueGap(
                after.Place(after.TotalAt),
                new(
                    $"{last.ToChinese()}的总期号是 {lastTotal}，{next.ToChinese()}却是 {nextTotal}。",
                    $"The running number of {last} is {lastTotal}, but that of {next} is {nextTotal}.")));
        }
    }
}
