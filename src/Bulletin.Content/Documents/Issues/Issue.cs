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

/// <summary>A row of the contents: the document and the page on which it begins in print.</summary>
public sealed record ContentsItem(Reference Document, int? Page);
