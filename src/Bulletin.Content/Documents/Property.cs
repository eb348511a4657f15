using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;

namespace Bulletin.Content.Documents;

/// <summary>Gives a property of one document.</summary>
/// <param name="document">The document.</param>
/// <param name="site">What only the whole site knows of it.</param>
public delegate PropertyValue PropertyReader(Document document, ISiteFacts site);

/// <summary>
/// A property of a type of content, declared once: what editors write, what it is called, where readers see it and which data hold it.
/// The reader of front matter, pages, JSON with its schema, the gazette's own dataset, search, queries, drafts and editors' schemas
/// follow from it.
/// </summary>
public sealed record Property
{
    private Property()
    {
    }

    /// <summary>What editors write; null: it is derived.</summary>
    public Key? Key { get; init; }

    /// <summary>The stable name in data; that of the key unless declared otherwise.</summary>
    public required string Name { get; init; }

    /// <summary>The Chinese name on pages and in tables.</summary>
    public required string Label { get; init; }

    public PropertyKind Kind { get; init; }

    public required PropertyReader Value { get; init; }

    /// <summary>What the row of facts on the page shows; null: it has none.</summary>
    public PropertyReader? Fact { get; init; }

    /// <summary>The place of the row of facts: lower ones first, equal ones as they are declared.</summary>
    public int Rank { get; init; } = OwnRank;

    /// <summary>Whether the page shows the day alone, whatever the time.</summary>
    public bool IsDay { get; init; }

    /// <summary>Whether the value is 有效性, which pages show in a style of its own.</summary>
    public bool IsStatus { get; init; }

    /// <summary>The lists of documents with the same value, by which readers browse and narrow; null: there are none.</summary>
    public PropertyGrouping? Grouping { get; init; }

    /// <summary>Whether JSON and the gazette's own dataset have it.</summary>
    public bool IsInData { get; init; }

    /// <summary>
    /// Whether the search finds a document by it, as a line of its text. What a row of facts shows is found unless it is declared
    /// otherwise.
    /// </summary>
    public bool IsSearched { get; init; }

    /// <summary>Whether columns and special topics may gather by it.</summary>
    public bool IsCondition { get; init; }

    /// <summary>
    /// What it is to search engines: <c>startDate</c> or <c>location</c> of an event (schema.org), which is all that pages write of single
    /// types; null: nothing.
    /// </summary>
    public string? SchemaOrg { get; init; }

    /// <summary>Its description in data: in a table, and in the schema of JSON. Null: its name says enough.</summary>
    public Wording? DataMeaning { get; init; }

    /// <summary>The link that the documents named under it are; null: it names none.</summary>
    public RelationKind? Link { get; init; }

    /// <summary>The place of what only one type has: after what all have.</summary>
    public const int OwnRank = 1000;

    /// <summary>A property whose value is as editors wrote it: a row of facts, and in data.</summary>
    public static Property Of<T>(Key key, Func<T, PropertyValue> value)
        where T : Document
    {
        PropertyReader read = (document, _) => value((T)document);
        return new()
        {
            Key = key,
            Name = key.English,
            Label = key.Chinese,
            Kind = KindOf(key),
            Value = read,
            Fact = read,
            IsInData = true,
            IsSearched = true,
        };
    }

    /// <summary>A row of facts that follows from other properties.</summary>
    public static Property Derived<T>(string name, string label, Func<T, ISiteFacts, PropertyValue> value)
        where T : Document
    {
        PropertyReader read = (document, site) => value((T)document, site);
        return new() { Name = name, Label = label, Value = read, Fact = read, IsSearched = true };
    }

    /// <summary>What editors write to steer the build, or what pages show in a way of their own: neither fact nor data.</summary>
    public static Property Only(Key key) => new() { Key = key, Name = key.English, Label = key.Chinese, Value = static (_, _) => default };

    /// <summary>A key that names documents; data hold them as links.</summary>
    public static Property Linking(Key key, RelationKind kind) => Only(key) with { Link = kind };

    /// <summary>The key by which the value is read.</summary>
    /// <exception cref="InvalidOperationException">The property is derived.</exception>
    public static implicit operator Key(Property property) =>
        property.Key ?? throw new InvalidOperationException($"{property.Name} has no key.");

    /// <summary>The same, without a row of facts: the text of the page says it, where it is shown at all.</summary>
    public Property Elsewhere() => this with { Fact = null, IsSearched = false };

    /// <summary>The same, with a row of facts whose words the search knows as the name of the document, or as a filter.</summary>
    public Property Unsearched() => this with { IsSearched = false };

    /// <summary>The same, in a type that is incomplete without it.</summary>
    public Property Required() => this with { Key = ((Key)this).Required() };

    private static PropertyKind KindOf(Key key) => key.Kind switch
    {
        ValueKind.Texts => PropertyKind.Texts,
        ValueKind.Choice => PropertyKind.Choice,
        ValueKind.Date => PropertyKind.Date,
        ValueKind.Number => PropertyKind.Number,
        _ => PropertyKind.Text,
    };
}
