using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bulletin.Content.Markdown;

namespace Bulletin.Editions.Models;

/// <summary>Where a section stands on the page of its document. The order of the values is that of the page.</summary>
public enum SectionPlace
{
    /// <summary>Over the title.</summary>
    Head,

    /// <summary>Between title and text.</summary>
    Opening,

    /// <summary>The text itself, or what stands in its place.</summary>
    Text,

    /// <summary>After the text.</summary>
    Closing,

    /// <summary>In the margin; on a narrow screen after all else.</summary>
    Margin,
}

/// <summary>
/// One thing that the page of a document shows beside its title and facts. A page has those that its document and its type give it; the
/// theme has a part for each kind.
/// </summary>
public abstract record Section
{
    /// <summary>The theme's template for it: <c>Parts/History</c>.</summary>
    [JsonIgnore]
    public abstract string Part { get; }

    [JsonIgnore]
    public abstract SectionPlace Place { get; }

    /// <summary>How a menu of the page calls it, and the id that it leads to; null: no menu leads there.</summary>
    [JsonIgnore]
    public virtual Heading? MenuEntry => null;

    /// <summary>The headings within it, for the table of contents.</summary>
    [JsonIgnore]
    public virtual ImmutableArray<Heading> Headings => [];

    /// <summary>Its links of which two may have one text.</summary>
    [JsonIgnore]
    internal virtual IEnumerable<Row> Named => [];

    /// <summary>Writes all that it shows, for the fingerprint of the page.</summary>
    internal abstract void WriteKey(Utf8JsonWriter json);
}
