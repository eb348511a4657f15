using Bulletin.Content.Documents;
using Bulletin.Search;
using Bulletin.Tests.Sites.Canaries;

namespace Bulletin.Tests.Search;

/// <summary>Whatever a page prints leads to that page.</summary>
public class PrintedSpecs
{
    // A word under every key of every type; what a page does not print of it nobody need find.
    [Fact]
    public void What_a_page_prints_of_any_key_is_found()
    {
        var canaries = new Canaries();
        OpenSite.AddTo(canaries);
        foreach (var type in ContentTypes.All)
        {
            var known = new Dictionary<string, Canary>();
            Canary Word(string key) =>
                known.TryGetValue(key, out var word) ? word : known[key] = canaries.New($"{IdOf(type.Folder)}: {key}");
            new FullDocument(type, Word).AddTo(canaries, type.Folder == "issues" ? "02" : "full", OpenSite.Gate());
        }

        using var site = canaries.Site();
        site.Publish();
        var index = SearchIndex.Open(site.Output);
        var (printed, missing) = (0, new List<string>());
        foreach (var canary in canaries.All)
        {
            var id = canary.Kind.Split(':')[0];
            if (!PrintedSite.Seen(site, id).Contains(canary.Text, StringComparison.Ordinal)) continue;
            printed++;
            if (index.Search(new($"“{canary.Text}”")).Hits.All(hit => hit.Id != id)) missing.Add(canary.Kind);
        }

        Assert.Empty(missing);
        Assert.True(printed > 100, $"{printed} are printed.");
    }

    // As readers type it, and the page is the first.
    [Fact]
    public void Every_place_of_a_page_leads_to_it()
    {
        using var printed = new PrintedSite();
        printed.Site.Age().Publish();
        var index = SearchIndex.Open(printed.Site.Output);
        var missing = new List<string>();
        foreach (var (id, place, word) in printed.Words)
        {
            Assert.True(PrintedSite.Seen(printed.Site, id).Contains(word, StringComparison.Ordinal), $"{id} does not print {place}.");
            var hit = index.Search(new(word)).Hits.FirstOrDefault();
            if (hit?.Id != id) missing.Add($"{id}: {place}");
            else if (!$"{hit.Title} {hit.Issuers} {hit.Snippet}".Contains(word, StringComparison.Ordinal))
                missing.Add($"{id}: {place} is not shown");
        }

        Assert.Empty(missing);
    }

    private static string IdOf(string folder) => folder switch
    {
        "issues" => "issues/2024/02",
        "data" => "data/full",
        _ => $"{folder}/2024/full",
    };
}
