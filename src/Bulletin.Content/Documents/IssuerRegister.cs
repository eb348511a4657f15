using System.Collections.Immutable;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;

namespace Bulletin.Content.Documents;

/// <summary>An agency that issues documents.</summary>
public sealed record Issuer(string Name, string Slug, string? ShortName, ImmutableArray<string> FormerNames, string? MergedInto);

/// <summary>The agencies of issuers.yml; one that is not there is known by its name alone.</summary>
public sealed class IssuerRegister
{
    public static readonly IssuerRegister Empty = new([]);

    private static readonly string[] AfterAgencies = ["关于", "批转", "转发", "印发", "发布", "公布"];

    private readonly Dictionary<string, Issuer> byName = new(StringComparer.Ordinal);

    public IssuerRegister(ImmutableArray<Issuer> issuers)
    {
        All = issuers;
        foreach (var issuer in issuers)
        {
            byName.TryAdd(issuer.Name, issuer);
            foreach (var former in issuer.FormerNames)
                byName.TryAdd(former, issuer);
        }
    }

    public ImmutableArray<Issuer> All { get; }

    /// <summary>Whether the file has an agency that goes or went by this name.</summary>
    public bool Has(string name) => byName.ContainsKey(name);

    /// <summary>The agency that goes by a short name; null: none does, or several do.</summary>
    public Issuer? OfShortName(string name)
    {
        Issuer? found = null;
        foreach (var issuer in All)
        {
            if (issuer.ShortName != name) continue;
            if (found is not null) return null;
            found = issuer;
        }

        return found;
    }

    /// <summary>The agencies whose names a title begins with (A、B关于……); empty: it begins with no name of the file.</summary>
    public ImmutableArray<string> AtBeginningOf(string title)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        var rest = title.AsSpan().Trim();
        while (LongestAt(rest) is { } name)
        {
            names.Add(Has(name) ? name : OfShortName(name)!.Name);
            rest = rest[name.Length..].TrimStart(" 　、，");
        }

        foreach (var word in AfterAgencies)
            if (rest.StartsWith(word)) return names.DrainToImmutable();
        return [];
    }

    private string? LongestAt(ReadOnlySpan<char> text)
    {
        string? found = null;
        foreach (var name in byName.Keys)
            if (text.StartsWith(name) && name.Length > (found?.Length ?? 0)) found = name;
        foreach (var issuer in All)
        {
            if (issuer.ShortName is { Length: > 0 } name && text.StartsWith(name) && name.Length > (found?.Length ?? 0)
                && OfShortName(name) is not null)
                found = name;
        }

        return found;
    }

    /// <summary>The known name nearest to one that is not there; null when none is near.</summary>
    public string? Nearest(string name) => EditDistance.Nearest(name, byName.Keys);

    /// <summary>The agency that goes by this name now, went by it before, or took over the one that did.</summary>
    public Issuer Find(string name)
    {
        if (!byName.TryGetValue(name, out var issuer))
            return new(name, FileNames.Slug(name), null, [], null);
        // A circle is reported when the file is read.
        for (var i = 0; i < All.Length && Successor(issuer) is { } successor; i++)
            issuer = successor;
        return issuer;
    }

    /// <summary>Whether following the mergers of an agency leads back to it.</summary>
    public bool IsMergedIntoItself(string name)
    {
        var next = byName.TryGetValue(name, out var issuer) ? Successor(issuer) : null;
        for (var i = 0; i < All.Length && next is not null && next != issuer; i++)
            next = Successor(next);
        return next is not null && next == issuer;
    }

    private Issuer? Successor(Issuer issuer) => issuer.MergedInto is { } next ? byName.GetValueOrDefault(next) : null;
}
