using System.Collections.Immutable;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents;

/// <summary>
/// What a page shows of the front matter above and below the text, so that a text which has it as well does not show it twice.
/// </summary>
public sealed record ShownParts
{
    public required string Title { get; init; }

    /// <summary>Whether the document issues another text.</summary>
    public bool Encloses { get; init; }

    public ImmutableArray<string> Issuers { get; init; } = [];

    public DocumentNumber? Number { get; init; }

    public string? Recipients { get; init; }

    public ImmutableArray<string> Signatures { get; init; } = [];

    /// <summary>The date below the signatures; null: none is shown.</summary>
    public Moment? Written { get; init; }

    public ImmutableArray<string> Attachments { get; init; } = [];

    public string? Copies { get; init; }

    /// <summary>附注, without brackets.</summary>
    public string? Note { get; init; }
}
