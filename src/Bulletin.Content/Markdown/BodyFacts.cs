using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Markdown.Statements;

namespace Bulletin.Content.Markdown;

/// <summary>
/// What the rest of the build knows of a body after one reading: enough for lists,
/// link checks and contents without parsing again.
/// </summary>
/// <param name="Lede">
/// Plain text of the first real paragraphs, at most 120 UTF-16 units, cut at the
/// end of a sentence or with …; empty when there is no text.
/// </param>
/// <param name="Headings">Headings for a table of contents, in document order.</param>
/// <param name="Anchors">Every id that the rendered body carries; unique.</param>
/// <param name="Links">
/// Every link that may be followed, in document order; forbidden ones are only in <paramref name="Diagnostics"/>.
/// </param>
/// <param name="Pictures">Every picture that may be shown, in document order.</param>
/// <param name="Diagnostics">Mistakes in the body, by place.</param>
public sealed record BodyFacts(
    string Lede,
    ImmutableArray<Heading> Headings,
    ImmutableArray<string> Anchors,
    ImmutableArray<BodyLink> Links,
    ImmutableArray<BodyPicture> Pictures,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What the text says of its own document, where the front matter has a key for it.</summary>
    public ImmutableArray<BodyStatement> Statements { get; init; } = [];

    /// <summary>Whether there is more text than a caption; what describes a picture is none.</summary>
    public bool HasText { get; init; }

    /// <summary>Equal when all parts are, element by element: a cached copy equals the original.</summary>
    public bool Equals(BodyFacts? other) =>
        other is not null
        && Lede == other.Lede
        && HasText == other.HasText
        && Headings.AsSpan().SequenceEqual(other.Headings.AsSpan())
        && Anchors.AsSpan().SequenceEqual(other.Anchors.AsSpan())
        && Links.AsSpan().SequenceEqual(other.Links.AsSpan())
        && Pictures.AsSpan().SequenceEqual(other.Pictures.AsSpan())
        && Diagnostics.AsSpan().SequenceEqual(other.Diagnostics.AsSpan())
        && Statements.AsSpan().SequenceEqual(other.Statements.AsSpan());

    public override int GetHashCode() =>
        HashCode.Combine(Lede, Headings.Length, Anchors.Length, Links.Length, Pictures.Length, Diagnostics.Length);
}

/// <summary>One entry of a document's contents.</summary>
/// <param name="Level">The level in HTML, 2 to 6; the page's title is the only h1.</param>
/// <param name="Text">Plain text, white space collapsed, clause number included (<c>第一章 总则</c>).</param>
/// <param name="Anchor">The id to link to, not percent-encoded.</param>
public sealed record Heading(int Level, string Text, string Anchor);

/// <summary>Where a link of a body leads.</summary>
public enum LinkKind
{
    /// <summary>Another document: a relative path that ends in <c>.md</c>.</summary>
    Document,

    /// <summary>Another document by its 发文字号: <c>doc:云政办发〔2024〕12号</c>.</summary>
    Number,

    /// <summary>A file beside the document, such as an attachment: a relative path.</summary>
    File,

    /// <summary>An http, https, mailto or tel address.</summary>
    External,

    /// <summary>A place on the same page.</summary>
    Fragment,
}

/// <summary>One link of a body.</summary>
/// <param name="Kind">Where it leads.</param>
/// <param name="Target">
/// Relative path or 发文字号, percent-decoded; the address as written for
/// <see cref="LinkKind.External"/>; empty for <see cref="LinkKind.Fragment"/>.
/// </param>
/// <param name="Fragment">What follows <c>#</c>, percent-decoded; empty when there is none (for External it is part of the target).</param>
/// <param name="At">Where the link begins in the file.</param>
/// <param name="HasText">Whether the author wrote a text for it; <c>[](doc:…)</c> has none.</param>
public sealed record BodyLink(LinkKind Kind, string Target, string Fragment, Mark At, bool HasText);

/// <summary>One picture of a body.</summary>
/// <param name="Target">Relative path, percent-decoded.</param>
/// <param name="Alt">The text that stands for the picture; empty is a mistake.</param>
/// <param name="At">Where the picture begins in the file.</param>
public sealed record BodyPicture(string Target, string Alt, Mark At);
