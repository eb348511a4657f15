using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;

namespace Bulletin.Content.Linking;

/// <summary>Links a catalogue into a <see cref="Site"/> and checks what can be checked without bodies: steps 4 and 5 of a build.</summary>
public static class SiteAssembler
{
    /// <summary>A site of the built-in types of content.</summary>
    public static Site Assemble(
        SiteSettings settings,
        IssuerRegister issuers,
        DateOnly? asOf,
        Catalogue catalogue,
        DiagnosticBag problems) =>
        Assemble(settings, issuers, asOf, catalogue, ContentTypes.All, problems);

    /// <param name="settings">What site.yml says.</param>
    /// <param name="issuers">The agencies.</param>
    /// <param name="asOf">An explicit as-of date, or null.</param>
    /// <param name="catalogue">The documents.</param>
    /// <param name="types">The types of content that there are.</param>
    /// <param name="problems">Receives diagnostics for links that do not resolve.</param>
    public static Site Assemble(
        SiteSettings settings,
        IssuerRegister issuers,
        DateOnly? asOf,
        Catalogue catalogue,
        ImmutableArray<ContentType> types,
        DiagnosticBag problems)
    {
        List<Document> faulty = [.. catalogue.Faulty];
        var whole = faulty.Count == 0 ? catalogue : With(catalogue, faulty);
        var judged = AsOf.Of(asOf, settings, whole);
        if (faulty.Count == 0 && !catalogue.HasUnknown) return Link(settings, issuers, asOf, judged, catalogue, types, problems);
        // Checked as if those with errors were sound, so that nothing else is blamed for their mistakes; of them enough was said.
        var found = new DiagnosticBag();
        _ = Link(settings, issuers, asOf, judged, whole, types, found);
        var blamed = faulty.Select(static document => document.Header.Source.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in found.Sorted())
        {
            if (!blamed.Contains(problem.Location.File) && !(catalogue.HasUnknown && LinkProblems.IsOfAbsence(problem.Rule)))
                problems.Add(problem);
        }

        return Link(settings, issuers, asOf, judged, catalogue, types, new());
    }

    private static Catalogue With(Catalogue catalogue, List<Document> faulty) => catalogue with
    {
        Documents = [.. catalogue.Documents.Concat(faulty).OrderBy(static document => document.Id)],
        Unpublished = [],
    };

    private static Site Link(
        SiteSettings settings,
        IssuerRegister issuers,
        DateOnly? asOf,
        AsOf judged,
        Catalogue catalogue,
        ImmutableArray<ContentType> types,
        DiagnosticBag problems)
    {
        Uniqueness.Check(catalogue, problems);
        Registered(catalogue, issuers, OriginChecks.Check(catalogue, issuers, problems), problems);
        if (asOf is null && settings.AsOf is null)
            AsOf.CheckLeap(judged, catalogue, problems);
        ReviewChecks.Check(catalogue, asOf ?? settings.AsOf, judged.Day, problems);
        var resolver = new Resolver(catalogue);
        var relations = Relations.Link(catalogue, resolver, problems);
        RepealCycles.Check(catalogue.Documents, relations, problems);
        var validities = new ValidityJudge(relations, judged.Day, isOfThePast: asOf is not null, problems).Judge(catalogue.Documents);
        var site = new Site(settings, issuers, judged, catalogue, resolver, relations, validities) { Types = types };
        IssueChecks.Check(site, problems);
        RelationChecks.Check(site, problems);
        foreach (var column in settings.Columns)
        {
            if (!site.Documents.Any(document => site.Matches(column, document)))
                problems.Add(LinkProblems.EmptyColumn(column.Place, column.Title));
        }

        return site;
    }

    // Once for each name, at the first document that has it and is not told that its issuer may be another one.
    private static void Registered(Catalogue catalogue, IssuerRegister issuers, HashSet<string> differing, DiagnosticBag problems)
    {
        if (issuers.All.IsEmpty)
            return;
        HashSet<string>? unknown = null;
        foreach (var document in catalogue.Documents)
        {
            foreach (var name in document.Header.Issuers)
            {
                if (issuers.Has(name) || differing.Contains(document.Id.Text) || !(unknown ??= []).Add(name)) continue;
                if (issuers.OfShortName(name) is { } whole)
                    problems.Add(LinkProblems.ShortName(document.Place(document.Header.Marks.Issuer), name, whole.Name));
                else
                    problems.Add(LinkProblems.UnknownIssuer(document.Place(document.Header.Marks.Issuer), name, issuers.Nearest(name)));
            }
        }
    }
}
