using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.Issues;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.OpenData.Catalogues;

namespace Bulletin.OpenData.Gazette;

/// <summary>The rows of the gazette's own tables, made one by one from its documents. No value: null.</summary>
internal sealed class GazetteRows(Site site)
{
    // The kinds that lead away from the document that acts; each inverse is left out.
    private static readonly (RelationKind Kind, string Name, string Title)[] Kinds =
    [
        (RelationKind.Amends, "amends", "修改"), (RelationKind.Repeals, "repeals", "废止"), (RelationKind.Interprets, "interprets", "解读"), (RelationKind.LedTo, "led_to", "征求意见后出台"),
        (RelationKind.ResultIn, "result_in", "征集结果"), (RelationKind.Carries, "carries", "刊登"), (RelationKind.Gathers, "gathers", "收入专题"),
    ];

    public static IEnumerable<string> RelationNames => Kinds.Select(kind => kind.Name);

    public IEnumerable<string?[]> Of(TableSchema schema) => schema.Name switch
    {
        "documents" => site.Documents.Select(Document),
        "issues" => site.Issues.Select(Issue),
        "relations" => site.Documents.SelectMany(Relations),
        "classes" => Classes(),
        _ => site.Documents.Where(document => document.Header.Number is not null).Select(Number),
    };

    private string?[] Document(Document document)
    {
        var header = document.Header;
        return
        [
            document.Id.Text, document.Type.Folder, document.Type.Name.Chinese, document.Title, Joined(header.Issuers), header.Number?.Text, header.Index?.Text,
            Day(header.Written), Day(document.Published), Day(header.Updated), Day(header.Effective), Day(header.Expires),
            header.Category?.Name, header.SubCategory, Joined(header.Topics), Status(document), IssueOf(document), Json.Address(site.Settings.BaseUrl, document.Id.Page),
        ];
    }

    private string?[] Issue(Issue issue) =>
    [
        issue.Id.Text, Number(issue.IssueNumber.Year), Number(issue.IssueNumber.Number), issue.Total is { } total ? Number(total) : null, Day(issue.Published),
        Number(site.Relations.Of(issue, RelationKind.Carries).Count()), Json.Address(site.Settings.BaseUrl, issue.Id.Page),
    ];

    private IEnumerable<string?[]> Relations(Document document)
    {
        foreach (var (kind, name, title) in Kinds)
        {
            foreach (var related in site.Relations.Of(document))
                if (related.Kind == kind && related.Tombstone is null) yield return [document.Id.Text, name, title, related.Document?.Id.Text, related.Document?.Header.Number?.Text ?? related.Number];
        }
    }

    private IEnumerable<string?[]> Classes()
    {
        var counts = site.Documents.Where(document => document.Header.Category is not null).GroupBy(document => document.Header.Category!.Slug).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return SubjectCategory.All.Select(category => (string?[])[category.Slug, category.Name, Number(counts.GetValueOrDefault(category.Slug))]);
    }

    private string?[] Number(Document document)
    {
        var number = document.Header.Number!.Value;
        var code = number.Text.AsSpan(0, Math.Max(0, number.Text.AsSpan().IndexOfAny('〔', '第')));
        return [number.Text, code.IsEmpty ? null : code.ToString(), number.Year > 0 ? Number(number.Year) : null, number.Sequence > 0 ? Number(number.Sequence) : null, document.Id.Text, document.Title, Status(document)];
    }

    private string? IssueOf(Document document)
    {
        foreach (var carrier in site.Relations.Of(document, RelationKind.CarriedIn)) return ((Issue)carrier).IssueNumber.ToString();
        return null;
    }

    private string? Status(Document document) => site.ValidityOf(document) is var validity and not Validity.None ? validity.ToChinese() : null;

    private static string? Joined(System.Collections.Immutable.ImmutableArray<string> names) => names.IsEmpty ? null : string.Join('、', names);

    private static string? Day(Moment? moment) => moment is { } known ? new Moment(known.Day).ToIso() : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
