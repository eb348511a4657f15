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

    public required ImmutableArray<Speaker> Speakers { get; init; }
}

/// <summary>发布人 and what they are.</summary>
public sealed record Speaker(string Name, string? Role);

public sealed class PressConferenceType : ContentType
{
    private static readonly Key Held = Key.Of(ValueKind.Date, "held", "召开时间", "召开时间", "when it was held").Required();
    private static readonly Key Venue = Key.Text("venue", "地点", "地点", "where it was held");
    private static readonly Key SpeakerName = Key.Text("name", "姓名", "姓名", "the name").Required();
    private static readonly Key Role = Key.Text("role", "职务", "职务", "the office");
    private static readonly Key Speakers = Key.Records("speakers", "发布人", "发布人", "who spoke", SpeakerName, Role) with { OrFirstChild = true };

    // After the keys: an instance reads them while it is made.
    public static readonly PressConferenceType Instance = new();

    public override string Folder => "press";

    public override Wording Name => new("新闻发布会", "press conference");

    public override KeySet Keys { get; } = CommonKeys.With([], Held, Venue, Speakers);

    public override Document Read(FieldReader fields, DocumentHeader header) => new PressConference(header)
    {
        Held = fields.Date(Held),
        Venue = fields.Text(Venue),
        Speakers = [.. fields.Records(Speakers).Select(s => new Speaker(s.Text(SpeakerName) ?? "", s.Text(Role)))],
    };
}
