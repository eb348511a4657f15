using System.Collections.Immutable;
using Bulletin.Content;

namespace Bulletin.Editions.Models;

/// <summary>One document. The body's text and headings are given to the template beside the model.</summary>
public record DocumentPage : Page
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

    /// <summary>The format of an official document; null for other kinds.</summary>
    public OfficialFormat? OfficialFormat { get; init; }

    /// <summary>An emergency's timed updates, oldest first.</summary>
    public ImmutableArray<DatedNote> Updates { get; init; } = [];

    public ImmutableArray<DatedNote> Corrections { get; init; } = [];

    /// <summary>The life of a policy, step by step; empty for other kinds.</summary>
    public ImmutableArray<HistoryStep> History { get; init; } = [];

    /// <summary>What citations and search engines are told.</summary>
    public required Bibliography Bibliography { get; init; }

    /// <summary>The documents it is linked with, by kind of link, less those that its history tells.</summary>
    public ImmutableArray<RelatedGroup> Related { get; init; } = [];

    /// <summary>The documents that a special topic gathers.</summary>
    public ImmutableArray<Row> Gathered { get; init; } = [];

    public ImmutableArray<Download> Attachments { get; init; } = [];

    /// <summary>The same document as plain text and as JSON.</summary>
    public ImmutableArray<Link> Formats { get; init; } = [];

    /// <summary>The one before and after it in its column, by date; null at the ends.</summary>
    public Link? Previous { get; init; }

    public Link? Next { get; init; }

    /// <summary>A picture in front of the text; null when there is none.</summary>
    public Picture? Image { get; init; }

    /// <summary>PubDate: <c>2024-03-05 00:00</c>.</summary>
    public required string PubDate { get; init; }

    /// <summary>更新日期, else 发布日期, RFC 3339.</summary>
    public required string Modified { get; init; }

    /// <summary>ContentSource: where the text comes from.</summary>
    public required string ContentSource { get; init; }

    public string? Author { get; init; }

    public ImmutableArray<string> Keywords { get; init; } = [];
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

/// <summary>发文机关标志, 发文字号, 主送机关, 署名, 成文日期, 抄送 (GB/T 9704-2012, 7.2–7.3). Absent parts are null or empty.</summary>
/// <param name="Encloses">A notice that issues another text (印发…的通知): it is signed before that text, which is attached to it.</param>
public sealed record OfficialFormat(
    ImmutableArray<string> Issuers,
    string? Number,
    string? Recipients,
    ImmutableArray<string> Signatures,
    string Written,
    string? Copies,
    bool Encloses);

/// <summary>Something that happened on a day; <paramref name="Date"/> in Chinese form, <paramref name="Machine"/> ISO 8601.</summary>
public sealed record DatedNote(string Date, string Machine, string Text);

/// <summary>Documents that are linked in one way: 本文件废止, 被以下文件修改, 解读 …</summary>
public sealed record RelatedGroup(string Label, ImmutableArray<RelatedItem> Items);

/// <summary>A related document, or a 发文字号 alone when it is not in the collection (<paramref name="Target"/> null).</summary>
public sealed record RelatedItem(string Title, Route? Target, string? Number, string? Date, Status? Status);

/// <summary>An attachment with format (大写 extension) and size for people (<c>12.3 KB</c>).</summary>
public sealed record Download(string Title, Route Target, string Format, string Size);

/// <summary>A picture; width and height in pixels, 0 when unknown.</summary>
public sealed record Picture(Route Target, string Alt, int Width, int Height);
