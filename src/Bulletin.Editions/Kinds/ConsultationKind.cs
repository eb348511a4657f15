using System.Collections.Immutable;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Consultations;
using Bulletin.Content.Identifiers;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Kinds;

/// <summary>A consultation tells its period, whether it is open on the as-of date, and its result.</summary>
internal sealed class ConsultationKind : DocumentKind
{
    public override void AddFields(Document document, DateOnly asOf, ImmutableArray<Field>.Builder fields)
    {
        var consultation = (Consultation)document;
        if (consultation.Opens is not { } opens || consultation.Closes is not { } closes) return;
        fields.Add(Row("征求意见期间", $"{new Moment(opens.Day).ToChinese()}至{new Moment(closes.Day).ToChinese()}"));
        fields.Add(Row("状态", asOf < opens.Day ? "尚未开始" : asOf <= closes.Day ? "正在征求意见" : "已经结束"));
        if (consultation.Result is { } result) fields.Add(Row("征集结果", result));
    }
}
