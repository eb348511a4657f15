using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Issues;

namespace Bulletin.Content.Linking;

/// <summary>
/// Finds numbers and URLs that two documents share. Letters of either case are
/// the same: people and catalogues do not distinguish them.
/// </summary>
internal static class Uniqueness
{
    public static void Check(Catalogue catalogue, DiagnosticBag problems)
    {
        var numbers = new Dictionary<string, Document>(StringComparer.OrdinalIgnoreCase);
        var indexes = new Dictionary<string, Document>(StringComparer.OrdinalIgnoreCase);
        var issues = new Dictionary<string, Document>(StringComparer.Ordinal);
        var routes = new Dictionary<string, string>(catalogue.Documents.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var document in catalogue.Documents)
        {
            var header = document.Header;
            if (header.Number is { } number)
                CheckUnique(numbers, document, number.Text, new("发文字号", "document number"), header.Marks.Number, problems);
            if (header.Index is { } index)
                CheckUnique(indexes, document, index.Text, new("索引号", "index number"), header.Marks.Index, problems);
            if (document is Issue issue)
                CheckUnique(issues, document, issue.IssueNumber.ToChinese(), new("期号", "issue number"), new(1, 1), problems);
            if (!routes.TryAdd(document.Id.Text, header.Source.Path))
                problems.Add(LinkProblems.DuplicateRoute(new(header.Source.Path), document.Id.Page.Path, routes[document.Id.Text]));
        }
    }

    private static void CheckUnique(
        Dictionary<string, Document> seen,
        Document document,
        string value,
        Wording what,
        Mark mark,
        DiagnosticBag problems)
    {
        if (!seen.TryAdd(value, document))
            problems.Add(LinkProblems.Duplicate(document.Place(mark), what, value, seen[value].Header.Source.Path));
    }
}
