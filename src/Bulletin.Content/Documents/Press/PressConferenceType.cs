using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Press;

/// <summary>新闻发布会.</summary>
public sealed class PressConference(DocumentHeader header) : Document(header)
{
    public override ContentType Type => PressConferenceType.Instance;

    public required Moment? Held { get; init; }

    public required string? Venue { get; init; }

    /// <summary>发布人.</summary>
    public required ImmutableArray<Person> Speakers { get; init; }
}

public sealed class PressConferenceType : ContentType
{
    public static readonly PressConferenceType Instance = new();

    private static readonly Property Held = Property.Of<PressConference>(
        Key.Of(ValueKind.Date, "held", "召开时间", "召开时间", "when it was held").Required(),
        static press => press.Held) with
    { SchemaOrg = "startDate" };

    private static readonly Property Venue = Property.Of<PressConference>(
        Key.Text("venue", "地点", "地点", "where it was held"),
        static press => press.Venue) with
    {
        SchemaOrg = "location",
    };

    private static readonly Key SpeakerName = Key.Text("name", "姓名", "姓名", "the name").Required();
    private static readonly Key Role = Key.Text("role", "职务", "职务", "the office");

    private static readonly Property Speakers = Property.Of<PressConference>(
        Key.Records("speakers", "发布人", "发布人", "who spoke", SpeakerName, Role) with
        { OrFirstChild = true, Joining = Joining.People },
        static press => press.Speakers) with
    {
        Kind = PropertyKind.People,
    };

    public override string Folder => "press";

    public override string ColumnType => "新闻发布";

    public override Wording Name => new("新闻发布会", "press conference");

    public override string Word => "press";

    public override WorkKind Work => WorkKind.Event;

    public override Document Read(FieldReader fields, DocumentHeader header)
    {
        var held = fields.Date(Held);
        DateChecks.Likely(fields, Held, held, header.Published);
        return new PressConference(header)
        {
            Held = held,
            Venue = fields.Text(Venue),
            Speakers = [.. fields.Records(Speakers).Select(speaker => new Person(speaker.Text(SpeakerName) ?? "", speaker.Text(Role)))],
        };
    }

    protected override PropertySet Declare() => CommonProperties.With([], Held, Venue, Speakers);
}
