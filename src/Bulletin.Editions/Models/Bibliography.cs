using System.Collections.Immutable;
using Bulletin.Content;
using Bulletin.Content.Documents;

namespace Bulletin.Editions.Models;

/// <summary>
/// What citations, reference managers and search engines need of a document. Days are ISO 8601; what is absent is null.
/// </summary>
public sealed record Bibliography
{
    public required WorkKind Kind { get; init; }

    /// <summary>The document's id, e.g. <c>policies/2024/3</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The issuers; the site's organisation when the document names none.</summary>
    public required ImmutableArray<string> Authors { get; init; }

    /// <summary>发布日期.</summary>
    public required string Published { get; init; }

    public string? Number { get; init; }

    /// <summary>成文日期.</summary>
    public string? Written { get; init; }

    /// <summary>施行日期.</summary>
    public string? Effective { get; init; }

    /// <summary>失效日期: the last day in force.</summary>
    public string? Expires { get; init; }

    /// <summary>The slug of 有效性: <c>in-force</c>, <c>repealed</c> …</summary>
    public string? Status { get; init; }

    public string? Category { get; init; }

    /// <summary>The issue that carries the document; of an issue, the issue itself.</summary>
    public Carrier? Carrier { get; init; }

    /// <summary>What it amends or repeals, or interprets.</summary>
    public ImmutableArray<Link> Changes { get; init; } = [];

    public ImmutableArray<Link> Repeals { get; init; } = [];

    public ImmutableArray<Link> About { get; init; } = [];

    /// <summary>When an event begins, ISO 8601, and where.</summary>
    public string? Starts { get; init; }

    public string? Place { get; init; }
}

/// <summary>An issue as the carrier of a document. <paramref name="Page"/>: where the document begins in print.</summary>
public sealed record Carrier(int Year, int Number, string? Issn, Route Target, int? Page);
