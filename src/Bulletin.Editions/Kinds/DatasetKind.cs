using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Identifiers;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Kinds;

/// <summary>A dataset shows its tables, charts and downloads.</summary>
internal sealed class DatasetKind : DocumentKind
{
    public override WorkKind Work => WorkKind.Dataset;

    public override void AddFields(Document document, DateOnly asOf, ImmutableArray<Field>.Builder fields)
    {
        var dataset = (Dataset)document;
        for (var i = 0; i < fields.Count; i++)
            if (fields[i].Label == "发文机关") fields[i] = fields[i] with { Label = "提供方" };
        if (dataset.Frequency.ToChinese() is { } frequency) fields.Add(Row("更新频率", frequency));
        if (dataset.NextUpdate is { } next) fields.Add(Row("下次更新", $"{new Moment(next).ToChinese()}前{(dataset.IsLate(asOf) ? "（已逾期）" : "")}"));
        if (dataset.Period is { } period) fields.Add(Row("数据时段", Span(period)));
        if (dataset.Spatial is { } region) fields.Add(Row("地域范围", region));
        fields.Add(Row("开放属性", "无条件开放"));
        if (dataset.Contact is { } contact) fields.Add(Row("联系方式", string.Join("，", new[] { contact.Name, contact.Phone, contact.Email }.OfType<string>())));
    }

    public override DocumentPage Complete(DocumentPage page, Document document, DocumentPages pages) => DatasetPages.Of(page, (Dataset)document, pages);

    public override Sha256 Key(DocumentPage page, ReadOnlySpan<Sha256> others) => Fingerprint.Of((DatasetPage)page, ModelJson.Default.DatasetPage, others);

    private static string Span(Period period) => (period.From, period.To) switch
    {
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{from.ToChinese()}至{to.ToChinese()}"),
        ({ } from, null) => $"{from.ToChinese()}起",
        (null, { } to) => $"至{to.ToChinese()}",
        _ => "不限",
    };
}
