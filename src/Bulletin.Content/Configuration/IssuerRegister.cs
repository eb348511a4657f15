using System.Collections.Immutable;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Configuration;

/// <summary>An agency that issues documents.</summary>
public sealed record Issuer(string Name, string Slug, string? ShortName, ImmutableArray<string> FormerNames, string? MergedInto);

/// <summary>The agencies of issuers.yml; one that is not there is known by its name alone.</summary>
public sealed class IssuerRegister
{
    public static readonly IssuerRegister Empty = new([]);

    private readonly Dictionary<string, Issuer> byName = new(StringComparer.Ordinal);

    public IssuerRegister(ImmutableArray<Issuer> issuers)
    {
        All = issuers;
        foreach (var issuer in issuers)
        {
            byName.TryAdd(issuer.Name, issuer);
            foreach (var former in issuer.FormerNames) byName.TryAdd(former, issuer);
        }
    }

    public ImmutableArray<Issuer> All { get; }

    /// <summary>The agency that goes by this name now, went by it before, or took over the one that did.</summary>
    public Issuer Find(string name)
    {
        if (!byName.TryGetValue(name, out var issuer)) return new(name, FileNames.Slug(name), null, [], null);
        // Agencies merge more than once in a century, but not in a circle: a mistyped one ends here.
        for (var i = 0; i < 8 && issuer.MergedInto is { } next && byName.TryGetValue(next, out var successor); i++) issuer = successor;
        return issuer;
    }
}
