using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Configuration;

/// <summary>Reads issuers.yml: the agencies with their names, former names and mergers.</summary>
internal static class IssuerReader
{
    /// <summary>Under which the list of the file is given.</summary>
    public static readonly Key Key = Key.Records("issuers", "发文机关", "发文机关", "the agencies", [.. SiteKeys.Issuer.All]);

    private static readonly KeySet Keys = new(Key);

    /// <param name="mapping">The file.</param>
    /// <param name="problems">Receives diagnostics.</param>
    public static IssuerRegister Read(YamlMapping mapping, DiagnosticBag problems)
    {
        var fields = new FieldReader(mapping, Keys, SiteReader.IssuersFile, problems);
        var issuers = ImmutableArray.CreateBuilder<Issuer>();
        FieldReader[] records = [.. fields.Records(Key)];
        foreach (var record in records)
        {
            var issuer = Issuer(record);
            var same = issuers.FirstOrDefault(other =>
                other.Name == issuer.Name || string.Equals(other.Slug, issuer.Slug, StringComparison.OrdinalIgnoreCase));
            if (same is not null)
                problems.Add(SiteProblems.DuplicateIssuer(record.Place(SiteKeys.IssuerName), issuer.Name, issuer.Slug, same.Name));
            issuers.Add(issuer);
        }

        var register = new IssuerRegister(issuers.DrainToImmutable());
        foreach (var record in records)
            CheckMerger(record, register);
        return register;
    }

    private static void CheckMerger(FieldReader fields, IssuerRegister register)
    {
        if (fields.Text(SiteKeys.MergedInto) is not { } next)
            return;
        var name = fields.Text(SiteKeys.IssuerName) ?? "";
        if (!register.Has(next))
            fields.Problems.Add(SiteProblems.UnknownSuccessor(fields.Place(SiteKeys.MergedInto), name, next));
        else if (register.IsMergedIntoItself(name))
            fields.Problems.Add(SiteProblems.MergerCircle(fields.Place(SiteKeys.MergedInto), name));
    }

    private static Issuer Issuer(FieldReader fields)
    {
        var slug = fields.Text(SiteKeys.IssuerSlug);
        if (slug is not null && (!FileNames.IsAllowed(slug) || FileNames.IsReserved(slug)))
            fields.Problems.Add(SiteProblems.BadSlug(fields.Place(SiteKeys.IssuerSlug), slug));
        var name = fields.Text(SiteKeys.IssuerName) ?? "";
        return new(
            name,
            slug ?? FileNames.Slug(name),
            fields.Text(SiteKeys.ShortName),
            fields.Texts(SiteKeys.Formerly),
            fields.Text(SiteKeys.MergedInto));
    }
}
