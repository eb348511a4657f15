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

    /// <summary>The agency that goes by this name now or went by it before.</summary>
    public Issuer Find(string name) => byName.TryGetValue(name, out var issuer) ? issuer : new(name, FileNames.Slug(name), null, [], null);
}
