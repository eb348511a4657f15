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

    /// <summary>The result as text; null when a document publishes it (<see cref="RelationKind.ResultIn"/>) or there is none yet.</summary>
    public required string? Result { get; init; }
}

public sealed class ConsultationType : ContentType
{
    private static readonly Key Opens = Key.Of(ValueKind.Date, "opens", "开始日期", "开始征求意见的日期", "the first day for comments").Required();
    private static readonly Key Closes = Key.Of(ValueKind.Date, "closes", "截止日期", "截止日期（含当日）", "the last day for comments").Required();
    private static readonly Key Policies = Key.Of(ValueKind.References, "policies", "对应政策", "征求意见后出台的文件", "the documents that it led to");
    private static readonly Key Result = Key.Text("result", "征集结果", "意见采纳情况：一段文字，或公布结果的文件", "the result: a text, or the document that publishes it");

    // After the keys: an instance reads them while it is made.
    public static readonly ConsultationType Instance = new();

    public override string Folder => "consultations";

    public override Wording Name => new("征求意见", "consultation");

    public override KeySet Keys { get; } = CommonKeys.With([], Opens, Closes, Policies, Result);

    public override Document Read(FieldReader fields, DocumentHeader header)
    {
        var opens = fields.Date(Opens);
        var closes = fields.Date(Closes);
        if (opens is { } first && closes is { } last && last.CompareTo(first) < 0)
            fields.Problems.Add(HeaderProblems.WrongOrder(fields.Place(Closes), Closes, last, Opens, first));
        header = header.Claiming(RelationKind.LedTo, fields.References(Policies));
        var result = fields.Text(Result);
        var isDocument = result is not null && (DocumentNumber.TryParse(result, out _) || (result.Contains('/') && !result.Contains(' ') && ContentTypes.OfFolder(new DocumentId(result).Folder) is not null));
        if (isDocument) header = header.Claiming(RelationKind.ResultIn, fields.References(Result));
        return new Consultation(header) { Opens = opens, Closes = closes, Result = isDocument ? null : result };
    }
}
