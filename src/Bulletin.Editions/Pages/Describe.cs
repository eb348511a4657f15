using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Documents in the words of a page.</summary>
internal static class Describe
{
    private static readonly Status[] Statuses =
        [.. Enum.GetValues<Validity>().Where(v => v != Validity.None).Select(v => new Status(v.ToChinese(), v.ToSlug()))];

    private static readonly Status Late = new(Dataset.LateWord, Dataset.LateSlug);

    /// <summary>有效性 as a row shows it: nothing for what is plainly in force.</summary>
    public static Status? Remarkable(Validity validity) =>
        validity is Validity.None or Validity.InForce ? null : Statuses[(int)validity - 1];

    public static Row Row(Site site, Document document) => new(
        document.Title,
        document.Id.Page,
        document.Type.Name.Chinese,
        Issuers(document),
        document.Header.Number?.Text,
        Day(document.Published),
        document is Dataset late && late.IsLate(site.AsOf) ? Late : Remarkable(site.ValidityOf(document)))
    {
        Note = document is Dataset dataset ? Updates(dataset) : null,
    };

    public static ImmutableArray<Row> Rows(Site site, IEnumerable<Document> documents) =>
        [.. documents.Select(document => Row(site, document))];

    /// <summary>Datasets with the day on which they were brought up to date.</summary>
    public static ImmutableArray<Row> Updated(Site site, IEnumerable<Dataset> datasets) =>
    [
        .. datasets.Select(dataset => Row(site, dataset) with
        {
            Date = Day(dataset.LastModified),
            Note = RhythmAndFirst(dataset),
        }),
    ];

    public static string? Issuers(Document document) => document.Header.Issuers switch
    {
        [] => null,
        [var one] => one,
        var several => string.Join('、', several),
    };

    public static string Day(Moment moment) => new Moment(moment.Day).ToIso();

    private static string? RhythmAndFirst(Dataset dataset)
    {
        var first = dataset.LastModified.CompareTo(dataset.Published) == 0 ? null : $"首次发布：{Day(dataset.Published)}";
        return Rhythm(dataset) is not { } rhythm ? first : first is null ? rhythm : $"{rhythm}，{first}";
    }

    private static string Updates(Dataset dataset)
    {
        var last = $"最近更新：{Day(dataset.LastModified)}";
        return Rhythm(dataset) is { } rhythm ? $"{rhythm}，{last}" : last;
    }

    private static string? Rhythm(Dataset dataset) => dataset.Frequency switch
    {
        Frequency.Unknown => null,
        Frequency.Never => dataset.Frequency.ToChinese(),
        var frequency => $"{frequency.ToChinese()}更新",
    };

    public static DatedNote Note(DatedText text) => new(text.On.ToChinese(), text.On.ToIso(), text.What);

    public static ColumnTags Tags(Column column) =>
        new(column.Title, column.Description, string.Join(',', column.Keywords), column.ColumnType, column.Slug);
}
