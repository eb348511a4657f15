using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Fields;

/// <summary>What a key's value looks like.</summary>
public enum ValueKind
{
    /// <summary>One line of text.</summary>
    Text,

    /// <summary>One text or a list of texts.</summary>
    Texts,

    /// <summary>A day, optionally with hour and minute (<see cref="Identifiers.Moment"/>).</summary>
    Date,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>true or false, 是 or 否.</summary>
    Flag,

    /// <summary>One of <see cref="Key.Choices"/>.</summary>
    Choice,

    /// <summary>One or a list of documents, by id or 发文字号.</summary>
    References,

    /// <summary>A file beside the document, by relative path.</summary>
    Path,

    /// <summary>A mapping with <see cref="Key.Children"/>; where the key says so, a single value stands for its first child.</summary>
    Record,

    /// <summary>A list of such mappings.</summary>
    Records,
}

/// <summary>
/// A key of front matter, site.yml or issuers.yml: its English and Chinese name, its kind and meaning. The reference, the JSON Schema and
/// the reader all use it.
/// </summary>
public sealed record Key(string English, string Chinese, ValueKind Kind, Wording Meaning)
{
    public ImmutableArray<string> Choices { get; init; } = [];

    public ImmutableArray<Key> Children { get; init; } = [];

    /// <summary>Whether a <see cref="ValueKind.Record"/> may be typed as the single value of its first child.</summary>
    public bool OrFirstChild { get; init; }

    /// <summary>How several values are told apart that were typed as one text.</summary>
    public Joining Joining
    {
        get => field == Joining.None && Kind == ValueKind.References ? Joining.Documents : field;
        init;
    }

    /// <summary>Whether the document is incomplete without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether a draft has it filled in although the document is complete without it.</summary>
    public bool IsSuggested { get; init; }

    /// <summary>What a filled-in value looks like in a draft, as YAML for Chinese editors; null: what its kind looks like.</summary>
    public string? Sample { get; init; }

    /// <summary>Of a date: the one that a draft proposes, in days after the day of the draft.</summary>
    public int SampleDays { get; init; }

    /// <summary>
    /// Whether the value is compared with others or with a list, as a number, a name or a choice is: then a character that nobody sees
    /// would make it another, and a variant of a character is the character.
    /// </summary>
    public bool Identifies
    {
        get => field || Kind is not (ValueKind.Text or ValueKind.Record or ValueKind.Records);
        init;
    }

    public Key Required() => this with { IsRequired = true };

    public Key Identifying() => this with { Identifies = true };

    public override string ToString() => $"{Chinese} ({English})";

    public static Key Text(string english, string chinese, string meaning, string englishMeaning) =>
        new(english, chinese, ValueKind.Text, new(meaning, englishMeaning));

    public static Key Of(ValueKind kind, string english, string chinese, string meaning, string englishMeaning) =>
        new(english, chinese, kind, new(meaning, englishMeaning));

    public static Key Choice(string english, string chinese, string meaning, string englishMeaning, params ReadOnlySpan<string> choices) =>
        new(english, chinese, ValueKind.Choice, new(meaning, englishMeaning)) { Choices = [.. choices] };

    public static Key Record(string english, string chinese, string meaning, string englishMeaning, params ReadOnlySpan<Key> children) =>
        new(english, chinese, ValueKind.Record, new(meaning, englishMeaning)) { Children = [.. children] };

    public static Key Records(string english, string chinese, string meaning, string englishMeaning, params ReadOnlySpan<Key> children) =>
        new(english, chinese, ValueKind.Records, new(meaning, englishMeaning)) { Children = [.. children] };
}
