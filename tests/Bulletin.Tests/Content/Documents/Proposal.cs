using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Tests.Content.Documents;

/// <summary>建议提案: a type of content that only the tests know, all of it in this file.</summary>
internal sealed class Proposal(DocumentHeader header) : Document(header)
{
    public override ContentType Type => ProposalType.Instance;

    public required string? Session { get; init; }

    public required ImmutableArray<Person> Proposers { get; init; }

    public required Moment? Answered { get; init; }

    public required int? Seconds { get; init; }

    public required string? Outcome { get; init; }
}

internal sealed class ProposalType : ContentType
{
    public static readonly ProposalType Instance = new();

    private static readonly Property Session = Property.Of<Proposal>(
        Key.Text("session", "届次", "提出提案的会议", "the session at which it was made").Required() with { Sample = "九届三次会议" },
        static proposal => proposal.Session);

    private static readonly Key PersonName = Key.Text("name", "姓名", "姓名", "the name").Required();
    private static readonly Key Role = Key.Text("role", "职务", "职务", "the office");

    private static readonly Property Proposers = Property.Of<Proposal>(
        Key.Records("proposers", "提案人", "提案人", "who made it", PersonName, Role) with { OrFirstChild = true },
        static proposal => proposal.Proposers) with
    {
        Kind = PropertyKind.People,
    };

    private static readonly Property Answered = Property.Of<Proposal>(
        Key.Of(ValueKind.Date, "answered", "答复日期", "答复提案的日期", "when it was answered"),
        static proposal => proposal.Answered) with
    { IsDay = true };

    private static readonly Property Seconds = Property.Of<Proposal>(
        Key.Of(ValueKind.Number, "seconds", "附议人数", "附议的人数", "how many seconded it"),
        static proposal => proposal.Seconds).Elsewhere();

    private static readonly Property Outcome = Property.Of<Proposal>(
        Key.Choice("outcome", "办理结果", "办理结果", "what came of it", "已解决", "计划解决", "留作参考"),
        static proposal => proposal.Outcome) with
    { Grouping = new("outcome", "按办理结果", static (_, text, _) => text == "已解决" ? "solved" : "open") { Rank = 70 } };

    private static readonly Property LedTo = Property.Linking(
        Key.Of(ValueKind.References, "led_to", "促成文件", "提案促成的文件", "the documents that it led to"),
        RelationKind.LedTo);

    public override string Folder => "proposals";

    public override Wording Name => new("建议提案", "proposal");

    public override Document Read(FieldReader fields, DocumentHeader header) => new Proposal(header)
    {
        Session = fields.Text(Session),
        Proposers = [.. fields.Records(Proposers).Select(person => new Person(person.Text(PersonName) ?? "", person.Text(Role)))],
        Answered = fields.Date(Answered),
        Seconds = fields.Number(Seconds),
        Outcome = fields.ChoiceText(Outcome),
    };

    protected override PropertySet Declare() => CommonProperties.With([], Session, Proposers, Answered, Seconds, Outcome, LedTo);
}
