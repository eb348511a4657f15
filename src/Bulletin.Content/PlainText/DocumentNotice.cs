using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Linking;

namespace Bulletin.Content.PlainText;

/// <summary>
/// What a reader must know before relying on a document: it is repealed, amended, expired or not yet in force; of data, that they are
/// late or cannot be had.
/// </summary>
/// <param name="Slug">The stable name of the reason.</param>
/// <param name="Text">The notice.</param>
/// <param name="Sources">The documents that caused it, to be named after the text.</param>
public sealed record DocumentNotice(string Slug, string Text, ImmutableArray<Related> Sources)
{
    /// <param name="site">What is published.</param>
    /// <param name="document">The document.</param>
    /// <param name="faults">How many mistakes the data of a dataset has; 0 of all others.</param>
    /// <returns>Null: nothing needs to be said.</returns>
    public static DocumentNotice? Of(Site site, Document document, int faults)
    {
        if (document is Dataset dataset) return OfData(dataset, faults, site.AsOf);
        var header = document.Header;
        return site.ValidityOf(document) switch
        {
            Validity.Repealed => By(site, document, RelationKind.RepealedBy, Validity.Repealed, "本文件已废止", "，废止依据："),
            Validity.Amended => By(site, document, RelationKind.AmendedBy, Validity.Amended, "本文件已修改", "，修改依据："),
            Validity.Expired when header.Expires is { } end => Dated(Validity.Expired, $"本文件有效期至{Day(end)}，已失效"),
            Validity.Expired => Dated(Validity.Expired, "本文件已失效"),
            Validity.NotYetEffective when header.Effective is { } start => Dated(Validity.NotYetEffective, $"本文件尚未生效，自{Day(start)}起施行"),
            Validity.NotYetEffective => Dated(Validity.NotYetEffective, "本文件尚未生效"),
            _ => null,
        };
    }

    private static DocumentNotice By(Site site, Document document, RelationKind kind, Validity validity, string alone, string because)
    {
        var sources = ImmutableArray.CreateBuilder<Related>();
        foreach (var related in site.Relations.Of(document))
            if (related.Kind == kind) sources.Add(related);
        return new(validity.ToSlug(), sources.Count == 0 ? alone : alone + because, sources.DrainToImmutable());
    }

    private static DocumentNotice Dated(Validity validity, string text) => new(validity.ToSlug(), text, []);

    private static DocumentNotice? OfData(Dataset dataset, int faults, DateOnly asOf)
    {
        if (faults > 0) return new("unavailable", string.Create(CultureInfo.InvariantCulture, $"这个数据集有 {faults} 处数据错误，没有通过校验，暂不提供下载"), []);
        return dataset.NextUpdate is { } next && dataset.IsLate(asOf)
            ? new(Dataset.LateSlug, $"这个数据集应在{new Moment(next).ToChinese()}前更新，截至{new Moment(asOf).ToChinese()}尚未更新", [])
            : null;
    }

    private static string Day(Moment moment) => new Moment(moment.Day).ToChinese();
}
