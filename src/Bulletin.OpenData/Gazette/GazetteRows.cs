using System.Collections.Immutable;
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
    /// <summary>The kinds of links that lead away from the document that acts, in the order of data; each inverse is left out.</summary>
    public static readonly ImmutableArray<Relation> Acts =
        [.. Relation.All.Where(relation => relation.Act is not null).OrderBy(relation => relation.Kind)];

    private readonly ImmutableArray<Property> first = First(site.Types);
    private readonly ImmutableArray<Property> rest = Rest(site.Types);
    private readonly Dictionary<ContentType, int[]> cells = new(ReferenceEqualityComparer.Instance);

    /// <summary>The properties in front of the address.</summary>
    public static ImmutableArray<Property> First(ImmutableArray<ContentType> types) =>
        [.. PropertySet.DataOf(types).Where(property => !IsLater(property))];

    /// <summary>Those behind it: they came later, and whoever counts columns shall find the others where they were.</summary>
    public static ImmutableArray<Property> Rest(ImmutableArray<ContentType> types) => [.. PropertySet.DataOf(types).Where(IsLater)];

    private static bool IsLater(Property property) =>
        CommonProperties.IndexInData(property.Name) > CommonProperties.IndexInData(CommonProperties.Issue.Name);

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
        var row = new string?[5 + first.Length + rest.Length];
        (row[0], row[1], row[2], row[3]) = (document.Id.Text, document.Type.Folder, document.Type.Name.Chinese, document.Title);
        row[4 + first.Length] = Json.Address(site.Settings.BaseUrl, document.Id.Page);
        var properties = document.Type.Properties.Data;
        if (!cells.TryGetValue(document.Type, out var places)) cells.Add(document.Type, places = [.. properties.Select(CellOf)]);
        for (var i = 0; i < properties.Length; i++) row[places[i]] = properties[i].Value(document, site).ToCell();
        return row;
    }

    // Each type has some of the columns.
    private int CellOf(Property property)
    {
        for (var i = 0; i < first.Length; i++)
            if (first[i].Name == property.Name) return 4 + i;
        for (var i = 0; i < rest.Length; i++)
            if (rest[i].Name == property.Name) return 5 + first.Length + i;
        throw new InvalidOperationException($"No type declares {property.Name}.");
    }

    private string?[] Issue(Issue issue) =>
    [
        issue.Id.Text,
        Number(issue.IssueNumber.Year),
        Number(issue.IssueNumber.Number),
        issue.Total is { } total ? Number(total) : null,
        new Moment(issue.Published.Day).ToIso(),
        Number(site.Relations.Of(issue, RelationKind.Carries).Count()),
        Json.Address(site.Settings.BaseUrl, issue.Id.Page),
    ];

    private IEnumerable<string?[]> Relations(Document document)
    {
        foreach (var relation in Acts)
        {
            foreach (var related in site.Relations.Of(document))
            {
                if (related.Kind != relation.Kind || related.Tombstone is not null) continue;
                var number = related.Document?.Header.Number?.Text ?? related.Number;
                yield return [document.Id.Text, relation.Name, relation.Act, related.Document?.Id.Text, number];
            }
        }
    }

    private IEnumerable<string?[]> Classes()
    {
        var counts = site.Documents.Where(document => document.Header.Category is not null)
            .GroupBy(document => document.Header.Category!.Slug)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        return SubjectCategory.All
            .Select(category => (string?[])[category.Slug, category.Name, Number(counts.GetValueOrDefault(category.Slug))]);
    }

    private string?[] Number(Document document)
    {
        var number = document.Header.Number!.Value;
        var code = number.Text.AsSpan(0, Math.Max(0, number.Text.AsSpan().IndexOfAny('〔', '第')));
        return
        [
            number.Text,
            code.IsEmpty ? null : code.ToString(),
            number.Year > 0 ? Number(number.Year) : null,
            number.Sequence > 0 ? Number(number.Sequence) : null,
            document.Id.Text,
            document.Title,
            Status(document),
        ];
    }

    private string? Status(Document document) =>
        site.ValidityOf(document) is var validity and not Validity.None ? validity.ToChinese() : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
