using Bulletin.Search.Indexing;
using Bulletin.Search.Querying;
using Bulletin.Tests.Sites;

namespace Bulletin.Tests.Search;

/// <summary>The sample site, built, and the texts of its documents in the order of its index.</summary>
internal sealed class SampleIndex : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bulletin-sample").FullName;

    /// <param name="more">The text of one more document; null: none.</param>
    public SampleIndex(string? more = null)
    {
        Site = Path.Combine(folder, "output");
        // Caches would lie in the repository.
        var copy = Path.Combine(folder, "site");
        foreach (var file in Directory.EnumerateFiles(Path.Combine(TestSite.Repository, "content"), "*", SearchOption.AllDirectories)
            .Append(Path.Combine(TestSite.Repository, "site.yml"))
            .Append(Path.Combine(TestSite.Repository, "issuers.yml")))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(TestSite.Repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        if (more is not null) File.WriteAllText(Path.Combine(copy, "content/policies/more.md"), more);
        Assert.Equal(0, Cli.SiteFolder.Tool("build", copy, "--output", Site, "--quiet").Code);
        Reader = new(new IndexFiles(Path.Combine(Site, "search")));
    }

    public string Site { get; }

    public IndexReader Reader { get; }

    /// <summary>Each document with the five parts of its text: title, 发文字号, 索引号, issuers, body.</summary>
    public List<(SegmentReader Segment, int Document, string[] Text)> Documents()
    {
        var all = new List<(SegmentReader, int, string[])>();
        foreach (var segment in Reader.Segments)
        {
            for (var document = 0; document < segment.Documents; document++)
                all.Add((segment, document, TextOf(segment.Stored(document)).Split('\n', 5)));
        }

        return all;
    }

    private string TextOf(StoredDocument document) =>
        string.Concat(Enumerable
            .Range(0, document.Parts + document.TableParts)
            .Select(part => TextPart.Of(Reader.Files.Read(SearchText.NameOf(document.Id, part)), part == 0).Text));

    /// <summary>
    /// Every character and pair of neighbours of some texts, as the index is said to hold them, found here in another way.
    /// </summary>
    public static HashSet<string> Bigrams(IEnumerable<string> texts) =>
        [.. texts
            .SelectMany(text => Phrase.Of(Query.Normal(text)).Runs)
            .SelectMany(run => QueryTerms.Characters(run) is var all ? all.Concat(all.Zip(all.Skip(1), (one, other) => one + other)) : [])];

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
