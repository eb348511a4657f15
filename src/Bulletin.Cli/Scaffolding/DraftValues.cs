using System.Collections.Immutable;
using Bulletin.Content.Documents;

namespace Bulletin.Cli.Scaffolding;

/// <summary>What is known of a new document. <paramref name="Title"/> null: it follows from the issue's number.</summary>
internal readonly record struct DraftValues(ContentType Type, DateOnly Day, string? Title, string? Number, ImmutableArray<string> Issuers)
{
    /// <summary>期号 of a new issue, else 0.</summary>
    public int Issue { get; init; }
}
