using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents.Issues;

/// <summary>One issue of the gazette, a serial: year, number within it, running number, contents by column.</summary>
public sealed class Issue(DocumentHeader header) : Document(header)
{
    public override ContentType Type => IssueType.Instance;

    /// <summary>年 and 期号.</summary>
    public required IssueNumber IssueNumber { get; init; }

    /// <summary>总期号, counted from the first issue; null when not given.</summary>
    public required int? Total { get; init; }

    public required string? Issn { get; init; }

    /// <summary>国内统一连续出版物号.</summary>
    public required string? Cn { get; init; }

    /// <summary>内部资料准印证号.</summary>
    public required string? Permit { get; init; }

    public required Attachment? Cover { get; init; }

    public required ImmutableArray<ContentsColumn> Contents { get; init; }

    /// <summary>Where the running number stands.</summary>
    public required Mark TotalAt { get; init; }
}

/// <summary>A column (栏目) of an issue's contents.</summary>
public sealed record ContentsColumn(string Title, ImmutableArray<ContentsItem> Items);

/// <summary>
/// A column of the contents with what became of each row; then, by type, what names the issue itself but stands in no column.
/// </summary>
public sealed record IssueColumn(string Title, ImmutableArray<IssueEntry> Entries);

/// <summary>A row of the contents.</summary>
/// <param name="Title">The document's title; what stands in its place when it was withdrawn or never digitised.</param>
/// <param name="Document">The document; null: only a notice or a 发文字号 is left of it.</param>
/// <param name="Withdrawn">The id under which the notice of a withdrawal stands; null: it was not withdrawn.</param>
/// <param name="Page">The page on which it begins in print, or null.</param>
public sealed record IssueEntry(string Title, Document? Document, DocumentId? Withdrawn, int? Page);

/// <summary>A row of the contents: the document and the page on which it begins in print.</summary>
public sealed record ContentsItem(Reference Document, int? Page);
