using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bulletin.Editions.Models;

/// <summary>One document. The body's text and headings are given to the template beside the model.</summary>
public sealed record DocumentPage : Page
{
    /// <summary>The folder of its type (<c>policies</c>), for styling and data.</summary>
    public required string Type { get; init; }

    /// <summary>The name of its type (政策文件).</summary>
    public required string TypeName { get; init; }

    /// <summary>索引号 … 有效性: label and values, in the order of the portal's header.</summary>
    public required ImmutableArray<Field> Fields { get; init; }

    /// <summary>What the document says in plain words; null: nobody wrote it.</summary>
    public string? PlainSummary { get; init; }

    /// <summary>What a reader must know before relying on the text; null when it is in force unchanged.</summary>
    public Notice? Notice { get; init; }

    /// <summary>What the page shows beside all this, in its order. A theme writes it by <c>Sections</c> of its templates.</summary>
    [JsonIgnore]
    public ImmutableArray<Section> Sections { get; init; } = [];

    /// <summary>What citations and search engines need.</summary>
    public required Bibliography Bibliography { get; init; }

    /// <summary>The same document as plain text and as JSON.</summary>
    public ImmutableArray<Link> Formats { get; init; } = [];

    /// <summary>The one before and after it in its column, by date; null at the ends.</summary>
    public Link? Previous { get; init; }

    public Link? Next { get; init; }

    /// <summary>PubDate: <c>2024-03-05 00:00</c>.</summary>
    public required string PubDate { get; init; }

    /// <summary>更新日期, else 发布日期, RFC 3339.</summary>
    public required string Modified { get; init; }

    /// <summary>ContentSource: where the text comes from.</summary>
    public required string ContentSource { get; init; }

    public string? Author { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];

    protected override IEnumerable<Row> Named
    {
        get
        {
            foreach (var told in Fields)
            {
                foreach (var value in told.Values)
                    if (value.Target is { } target) yield return new(value.Text, target, told.Label);
            }

            foreach (var section in Sections)
                foreach (var link in section.Named) yield return link;
        }
    }

    /// <summary>Writes all that the page shows, for its fingerprint.</summary>
    internal void WriteKey(Utf8JsonWriter json)
    {
        JsonSerializer.Serialize(json, this, ModelJson.Default.DocumentPage);
        foreach (var section in Sections)
        {
            json.WriteStringValue(section.Part);
            section.WriteKey(json);
        }
    }

    /// <summary>The section of this kind; null when the page has none.</summary>
    public T? Find<T>()
        where T : Section
    {
        foreach (var section in Sections)
            if (section is T found) return found;
        return null;
    }
}

/// <summary>
/// A label with its values, each perhaps a link: 发文机关 → 市发展改革委、市财政局. <paramref name="Status"/>: the slug when the value is a 有效性.
/// </summary>
public sealed record Field(string Label, ImmutableArray<Link> Values, string? Status = null)
{
    /// <summary>The name of the property in data; templates need the label alone.</summary>
    internal string? Name { get; init; }
}

/// <summary>
/// A banner. <paramref name="Slug"/> is the status for styling; <paramref name="Sources"/> are the documents that caused it.
/// </summary>
public sealed record Notice(string Slug, string Text, ImmutableArray<Link> Sources);
