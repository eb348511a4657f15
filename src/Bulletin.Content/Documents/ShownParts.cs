using System.Collections.Immutable;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Inputs;

namespace Bulletin.Content.Documents;

/// <summary>
/// What a page shows of the front matter above and below the text, so that a text which has it as well does not show it twice.
/// </summary>
public sealed record ShownParts
{
    [ThreadStatic]
    private static KeyBuilder? keys;

    public required string Title { get; init; }

    /// <summary>Whether the document issues another text.</summary>
    public bool Encloses { get; init; }

    public string? Number { get; init; }

    public string? Recipients { get; init; }

    public ImmutableArray<string> Signatures { get; init; } = [];

    /// <summary>The date below the signatures; null: none is shown.</summary>
    public Moment? Written { get; init; }

    public ImmutableArray<string> Attachments { get; init; } = [];

    public string? Copies { get; init; }

    /// <summary>附注, without brackets.</summary>
    public string? Note { get; init; }

    /// <summary>The digest of all of it: it follows from more than the file, such as the names in issuers.yml.</summary>
    public Sha256 Key()
    {
        var key = keys ??= new();
        key.Add(Title).Add(Encloses ? 1 : 0).Add(Number).Add(Recipients).Add(Copies).Add(Note).Add(Written?.ToIso());
        foreach (var signature in Signatures) key.Add(signature);
        key.Add(Attachments.Length);
        foreach (var attachment in Attachments) key.Add(attachment);
        return key.Finish();
    }
}
