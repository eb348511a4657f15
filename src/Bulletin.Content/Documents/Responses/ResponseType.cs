using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Responses;

/// <summary>回应关切: facts, measures, result. An emergency has a time at which it occurred and timed updates.</summary>
public sealed class Response(DocumentHeader header) : Document(header)
{
    public override ContentType Type => ResponseType.Instance;

    public required ImmutableArray<string> Departments { get; init; }

    public required Moment? Occurred { get; init; }

    public required ImmutableArray<DatedText> Updates { get; init; }

    public override DatedText? LastUpdate => Newest(Updates);

    public override IEnumerable<DatedEntry> Entries =>
        base.Entries.Concat(Updates.Select(static update => new DatedEntry(ResponseType.UpdatesKey, update.On, update.At)));
}

public sealed class ResponseType : ContentType
{
    public static readonly ResponseType Instance = new();

    private static readonly Property Departments = Property.Of<Response>(
        Key.Of(ValueKind.Texts, "departments", "回应部门", "回应的部门", "the departments that respond") with
        { Joining = Joining.Agencies },
        static response => response.Departments);

    private static readonly Property Occurred = Property.Of<Response>(
        Key.Of(ValueKind.Date, "occurred", "发生时间", "突发事件的发生时间", "when an emergency occurred"),
        static response => response.Occurred);

    private static readonly Key What = Key.Text("what", "内容", "进展内容", "what became known").Required();

    internal static readonly Key UpdatesKey = Key.Records("updates", "进展", "事件进展，按时间", "timed updates", CommonKeys.On, What);

    // The text of the page has them.
    private static readonly Property Updates = Property.Of<Response>(
        UpdatesKey,
        static response => response.Updates).Elsewhere() with
    { Kind = PropertyKind.DatedTexts };

    public override string Folder => "responses";

    public override string ColumnType => "回应关切";

    public override Wording Name => new("回应关切", "response to concerns");

    public override string Word => "response";

    public override WorkKind Work => WorkKind.News;

    public override Document Read(FieldReader fields, DocumentHeader header)
    {
        var occurred = fields.Date(Occurred);
        DateChecks.Likely(fields, Occurred, occurred, header.Published, years: 0);
        // Another year is doubted already.
        if (occurred?.Day.Year == header.Published.Day.Year)
            DateChecks.InOrder(fields, Occurred, occurred, CommonKeys.Published, header.Published);
        return new Response(header)
        {
            Departments = fields.Texts(Departments),
            Occurred = occurred,
            Updates = EntryReader.Texts(fields, Updates, What, header.Until),
        };
    }

    public override void WriteBelow(TextWriter output, Document document, ISiteFacts site)
    {
        foreach (var update in ((Response)document).Updates) update.Write(output, "进展");
    }

    protected override PropertySet Declare() => CommonProperties.With([], Departments, Occurred, Updates);
}
