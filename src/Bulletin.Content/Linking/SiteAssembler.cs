using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Linking;

/// <summary>Links a catalogue into a <see cref="Site"/> and checks what can be checked without bodies: steps 4 and 5 of a build.</summary>
public static class SiteAssembler
{
    public static Site Assemble(SiteSettings settings, IssuerRegister issuers, DateOnly? asOf, Catalogue catalogue, DiagnosticBag problems)
    {
        Uniqueness.Check(catalogue, problems);
        var day = asOf ?? settings.AsOf ?? Newest(catalogue);
        var resolver = new Resolver(catalogue);
        var relations = Relations.Link(catalogue, resolver, problems);
        RepealCycles.Check(catalogue.Documents, relations, problems);
        var validities = new ValidityJudge(relations, day, problems).Judge(catalogue.Documents);
        var site = new Site(settings, issuers, day, catalogue, resolver, relations, validities);
        IssueChecks.Check(site, problems);
        foreach (var column in settings.Columns)
            if (!site.Documents.Any(document => site.Matches(column, document))) problems.Add(LinkProblems.EmptyColumn(column.Place, column.Title));
        return site;
    }

    private static DateOnly Newest(Catalogue catalogue)
    {
        var newest = new DateOnly(1900, 1, 1);
        foreach (var document in catalogue.Documents)
            if (document.LastModified.Day > newest) newest = document.LastModified.Day;
        return newest;
    }
}
