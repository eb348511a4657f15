using System.Text;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Content.Yaml;

namespace Bulletin.Tests.Sites;

/// <summary>A site of a few words, read and linked by the steps of a build: without bodies, and without any output.</summary>
/// <remarks>
/// A line is a document: its id, then what its front matter says, with <c>; </c> between. What every document must say is added unless the
/// line says it. A name with an ending, such as <c>news/a.svg</c>, is a file that is no document.
/// </remarks>
internal sealed class LinkedSite
{
    private static readonly string[] Common = ["published: 2024-01-01", "disclosure: 主动公开", "reviewed: 2024-01-01"];
    private static readonly string[] OfPolicies = ["issuer: 测试市人民政府", "written: 2024-01-01", "category: 综合政务", "status: 有效"];

    private readonly Dictionary<string, string[]> keys = new(StringComparer.Ordinal);

    private LinkedSite(string documents, string settings, DateOnly? asOf, string? issuers)
    {
        using var folder = TestSite.With(("site.yml", $"{TestSite.Settings}\n{settings}\n"));
        if (issuers is not null) folder.Write("issuers.yml", issuers);
        Directory.CreateDirectory(folder.FullPath("content"));
        foreach (var line in documents.Split('\n', StringSplitOptions.TrimEntries))
        {
            if (line.Length > 0) Write(folder, line);
        }

        var problems = new DiagnosticBag();
        Tree = SourceTree.Find(folder.Root, problems);
        var reader = new SiteReader(folder.Root, new Dictionary<string, ParsedYaml>(), new(), problems);
        var read = reader.Read(null)!;
        var none = new Dictionary<string, SourceRecord>();
        var register = reader.ReadIssuers();
        Catalogue = new CatalogueReader(Tree, read, asOf ?? read.AsOf, withDrafts: false, none, problems) { Issuers = register }.Read();
        Site = SiteAssembler.Assemble(read, register, asOf, Catalogue, problems);
        Reported = [.. problems.Sorted().Select(Described)];
    }

    public Site Site { get; }

    public SourceTree Tree { get; }

    public Catalogue Catalogue { get; }

    /// <summary>What was reported, as <c>policies/1 status BLT4008</c>: the document, the key to which it points, and the rule.</summary>
    public IReadOnlyList<string> Reported { get; }

    /// <param name="documents">A document a line.</param>
    /// <param name="settings">Further lines of site.yml.</param>
    /// <param name="asOf">The as-of date, ISO 8601; null: that of the newest document.</param>
    /// <param name="issuers">issuers.yml; null: there is none.</param>
    public static LinkedSite Of(string documents, string settings = "", string? asOf = null, string? issuers = null) =>
        new(documents, settings, asOf is null ? null : DateOnly.ParseExact(asOf, "yyyy-MM-dd"), issuers);

    public Document this[string id] => Site.Documents.Single(document => document.Id.Text == id);

    private void Write(TestSite folder, string line)
    {
        var split = line.IndexOf(' ');
        var id = split < 0 ? line : line[..split];
        if (Path.HasExtension(id))
        {
            folder.Write($"content/{id}", "<svg xmlns='http://www.w3.org/2000/svg' width='7' height='5'/>");
            return;
        }

        string[] own = split < 0 ? [] : line[split..].Split("; ", StringSplitOptions.TrimEntries);
        var all = id.StartsWith("policies/", StringComparison.Ordinal) ? [.. Common, .. OfPolicies] : Common;
        if (!id.StartsWith("issues/", StringComparison.Ordinal)) all = [$"title: 文件{id[(id.LastIndexOf('/') + 1)..]}", .. all];
        string[] header = [.. all.Where(line => !own.Any(other => KeyOf(other) == KeyOf(line))), .. own];
        keys[$"content/{id}.md"] = header;
        folder.Write($"content/{id}.md", new StringBuilder("---\n").AppendJoin('\n', header).Append("\n---\n正文。\n").ToString());
    }

    private string Described(Diagnostic diagnostic)
    {
        var at = diagnostic.Location;
        if (!keys.TryGetValue(at.File, out var lines)) return $"{at.File} {diagnostic.Code}";
        var id = at.File["content/".Length..^".md".Length];
        return at.Line < 2 ? $"{id} {diagnostic.Code}" : $"{id} {KeyOf(lines[at.Line - 2])} {diagnostic.Code}";
    }

    private static string KeyOf(string line) => line[..line.IndexOf(':')];
}
