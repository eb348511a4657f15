using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents;

/// <summary>The shape of a property's value in data.</summary>
public enum PropertyKind
{
    /// <summary>A line of text.</summary>
    Text,

    /// <summary>A list of texts.</summary>
    Texts,

    /// <summary>One of the choices of the property's key.</summary>
    Choice,

    /// <summary>A day, optionally with hour and minute.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Texts, each with the day on which it was said.</summary>
    DatedTexts,

    /// <summary>People with their offices.</summary>
    People,
}

/// <summary>
/// What a document says under a property. <see cref="Property.Kind"/> says which member is set; default: the document says nothing.
/// </summary>
public readonly record struct PropertyValue
{
    public string? Text { get; private init; }

    public ImmutableArray<string> Texts { get; private init; }

    public Moment? Date { get; private init; }

    public int? Number { get; private init; }

    public ImmutableArray<DatedText> DatedTexts { get; private init; }

    public ImmutableArray<Person> People { get; private init; }

    public bool IsAbsent =>
        Text is null && Date is null && Number is null && Texts.IsDefaultOrEmpty && DatedTexts.IsDefaultOrEmpty && People.IsDefaultOrEmpty;

    public static implicit operator PropertyValue(string? text) => new() { Text = text };

    public static implicit operator PropertyValue(ImmutableArray<string> texts) => new() { Texts = texts };

    public static implicit operator PropertyValue(Moment? date) => new() { Date = date };

    public static implicit operator PropertyValue(int? number) => new() { Number = number };

    public static implicit operator PropertyValue(ImmutableArray<DatedText> texts) => new() { DatedTexts = texts };

    public static implicit operator PropertyValue(ImmutableArray<Person> people) => new() { People = people };

    /// <summary>
    /// The value in one line, as a cell of a table holds it: lists with 、 or ；, dates without the time of day. Null: there is none.
    /// </summary>
    public string? ToCell() =>
        Text
        ?? Number?.ToString(CultureInfo.InvariantCulture)
        ?? (Date is { } date ? new Moment(date.Day).ToIso()
        : !Texts.IsDefaultOrEmpty ? string.Join('、', Texts)
        : !People.IsDefaultOrEmpty ? string.Join('、', People)
        : !DatedTexts.IsDefaultOrEmpty ? string.Join('；', DatedTexts.Select(static text => $"{text.On.ToIso()} {text.What}"))
        : null);
}

/// <summary>Somebody, and the office they hold; null: it is not known.</summary>
public sealed record Person(string Name, string? Role)
{
    /// <summary>As a page shows it: 张三（市水务局局长）.</summary>
    public override string ToString() => Role is null ? Name : $"{Name}（{Role}）";
}
