using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Consultations;

/// <summary>征求意见: a call for comment and its result.</summary>
public sealed class Consultation(DocumentHeader header) : Document(header)
{
    public override ContentType Type => ConsultationType.Instance;

    public required Moment? Opens { get; init; }

    /// <summary>The last day on which comments are taken.</summary>
    public required Moment? Closes { get; init; }

    /// <summary>Where <see cref="Closes"/> stands.</summary>
    public required Mark ClosesAt { get; init; }

    /// <summary>The result as text; null when a document publishes it (<see cref="RelationKind.ResultIn"/>) or there is none yet.</summary>
    public required string? Result { get; init; }
}

public sealed class ConsultationType : ContentType
{
    public static readonly ConsultationType Instance = new();

    private static readonly Property Opens = Property.Of<Consultation>(
        Key.Of(ValueKind.Date, "opens", "开始日期", "开始征求意见的日期", "the first day for comments").Required(),
        static consultation => consultation.Opens).Elsewhere();

    private static readonly Property Closes = Property.Of<Consultation>(
        Key.Of(ValueKind.Date, "closes", "截止日期", "截止日期（含当日）", "the last day for comments").Required() with { SampleDays = 30 },
        static consultation => consultation.Closes).Elsewhere();

    private static readonly Property Period = Property.Derived<Consultation>(
        "period",
        "征求意见期间",
        static (consultation, _) => consultation is { Opens: { } opens, Closes: { } closes } ? $"{Day(opens)}至{Day(closes)}" : null);

    private static readonly Property State =
        Property.Derived<Consultation>("state", "状态", static (consultation, site) => StateOn(site.AsOf, consultation));

    private static readonly Property Policies = Property.Linking(
        Key.Of(ValueKind.References, "policies", "对应政策", "征求意见后出台的文件", "the documents that it led to"),
        RelationKind.LedTo);

    private static readonly Property Result = Property.Of<Consultation>(
        Key.Text("result", "征集结果", "意见采纳情况：一段文字，或公布结果的文件", "the result: a text, or the document that publishes it"),
        static consultation => consultation.Result);

    /// <summary>The key of the last day.</summary>
    public static Key ClosesKey => Closes;

    public override string Folder => "consultations";

    public override string ColumnType => "征集调查";

    public override Wording Name => new("征求意见", "consultation");

    public override string Word => "consultation";

    public override Document Read(FieldReader fields, DocumentHeader header)
    {
        var opens = fields.Date(Opens);
        var closes = fields.Date(Closes);
        DateChecks.InOrder(fields, Opens, opens, Closes, closes);
        DateChecks.Likely(fields, Opens, opens, header.Published);
        DateChecks.Likely(fields, Closes, closes, header.Published);
        var result = fields.Text(Result);
        var isDocument = result is not null && (DocumentNumber.TryParse(result, out _) || IsId(result));
        if (isDocument) header = header.Claiming(RelationKind.ResultIn, fields.References(Result));
        return new Consultation(header)
        {
            Opens = opens,
            Closes = closes,
            ClosesAt = fields.At(Closes),
            Result = isDocument ? null : result,
        };
    }

    protected override PropertySet Declare() => CommonProperties.With([], Opens, Closes, Period, State, Policies, Result);

    private static bool IsId(string text) =>
        text.Contains('/') && !text.Contains(' ') && ContentTypes.OfFolder(new DocumentId(text).Folder) is not null;

    private static string Day(Moment moment) => new Moment(moment.Day).ToChinese();

    private static string? StateOn(DateOnly day, Consultation consultation) => consultation switch
    {
        { Opens: null } or { Closes: null } => null,
        { Opens: { } opens } when day < opens.Day => "尚未开始",
        { Closes: { } closes } when day <= closes.Day => "正在征求意见",
        _ => "已经结束",
    };
}
