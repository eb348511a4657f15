using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Publishing.Permalinks;

namespace Bulletin.Build;

/// <summary>Permalinks are promises: permalinks.txt beside site.yml names every page that must stay. No file, no check.</summary>
public static class Promises
{
    public const string File = "permalinks.txt";

    /// <summary>Reports each promised page that is neither built, nor led elsewhere, nor withdrawn.</summary>
    /// <param name="root">The site folder.</param>
    /// <param name="site">What is published.</param>
    /// <param name="catalogue">
    /// Files with errors of their own are not reported as broken promises, too; nor what is published after the as-of date.
    /// </param>
    /// <param name="inputs">The door through which the file is read.</param>
    /// <param name="problems">Receives diagnostics.</param>
    public static void Check(string root, Site site, Catalogue catalogue, BuildInputs inputs, DiagnosticBag problems)
    {
        inputs.File(Path.Combine(root, File));
        if (Read(root, problems) is not { } ledger) return;
        var built = site.Documents.Select(document => document.Id.Text).ToHashSet(StringComparer.Ordinal);
        var elsewhere = Aliases(site, catalogue).Concat(catalogue.Unread).Concat(NotYet(catalogue)).ToHashSet(StringComparer.Ordinal);
        var withdrawn = site.Withdrawn.Select(tombstone => tombstone.Id.Text).ToHashSet(StringComparer.Ordinal);
        problems.AddRange(ledger.Check(built, elsewhere, withdrawn));
    }

    /// <summary>Writes the ledger anew with every page of the site and every withdrawal.</summary>
    /// <returns>How many pages are promised now.</returns>
    /// <exception cref="IOException">The file cannot be read or written.</exception>
    public static int Record(string root, Site site, DiagnosticBag problems)
    {
        var path = Path.Combine(root, File);
        var ledger = PermalinkLedger.Read(path, File, problems) ?? PermalinkLedger.Empty(File);
        var built = site.Documents.Select(document => KeyValuePair.Create(document.Id.Text, document.Published.Day));
        var withdrawn = site.Withdrawn.ToDictionary(
            tombstone => tombstone.Id.Text,
            tombstone => tombstone.Withdrawal.What,
            StringComparer.Ordinal);
        PermalinkLedger.Write(path, ledger.Record(built, withdrawn));
        return PermalinkLedger.Read(path, File, problems)?.Entries.Count() ?? 0;
    }

    private static IEnumerable<string> NotYet(Catalogue catalogue) =>
        catalogue.Omitted.Where(other => other.Reason.IsToCome()).Select(other => other.Id.Text);

    private static PermalinkLedger? Read(string root, DiagnosticBag problems)
    {
        var path = Path.Combine(root, File);
        if (SpecialFile.Is(path))
        {
            problems.Add(SourceProblems.NotAFile(File));
            return null;
        }

        try
        {
            return PermalinkLedger.Read(path, File, problems);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(SourceProblems.Unreadable(File, fault));
            return null;
        }
    }

    private static IEnumerable<string> Aliases(Site site, Catalogue catalogue) =>
        site.Documents.SelectMany(document => document.Header.Aliases)
            .Concat(site.Withdrawn.SelectMany(tombstone => tombstone.Aliases))
            .Concat(catalogue.PendingAliases)
            .Select(alias => OldUrls.Route(alias.Text)?.Path)
            .OfType<string>()
            .Where(path => path.EndsWith(".html", StringComparison.Ordinal))
            .Select(path => path[..^".html".Length]);
}
