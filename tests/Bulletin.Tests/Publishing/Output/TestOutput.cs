using System.Text;
using Bulletin.Content;
using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;
using Bulletin.Publishing.Output;
using Bulletin.Publishing.Trees;

namespace Bulletin.Tests.Publishing.Output;

/// <summary>
/// An output folder of a test: builds sites given as path → content, remembers the state between builds as the tool's cache would.
/// </summary>
internal sealed class TestOutput : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("bulletin-output-").FullName;

    public TestOutput(string? path = null) => Path = path ?? In("output");

    public string Path { get; init; }

    public string Work => Within
        ? At(WorkFolder.NameWithin)
        : System.IO.Path.Join(System.IO.Path.GetDirectoryName(Path), $".{System.IO.Path.GetFileName(Path)}.bulletin");

    /// <summary>Does not wait for the hardware unless a test asks for a real disk.</summary>
    public Disk Disk { get; set; } = new() { Flushes = false };

    public bool Within { get; init; }

    /// <summary>With more files than this the manifest has parts.</summary>
    public int MostInOne { get; init; } = PartPlan.MostInOne;

    public TreeState? State { get; set; }

    /// <summary>What the last build said.</summary>
    public DiagnosticBag Bag { get; private set; } = new();

    public IEnumerable<string> Codes => Bag.Sorted().Select(one => one.Code);

    public static DateOnly AsOf { get; } = new(2024, 5, 1);

    /// <summary>A path in the test's own folder.</summary>
    public string In(string name) => System.IO.Path.Join(folder, name);

    /// <summary>A path in the output.</summary>
    public string At(string path) => System.IO.Path.Join(Path, path);

    public OutputFolder? Open(Disk? disk = null)
    {
        Bag = new();
        return OutputFolder.Open(Path, State, Bag, disk ?? Disk, Within);
    }

    public CommitResult? Build(IReadOnlyDictionary<string, string> site, Disk? disk = null, bool prepareTwin = false)
    {
        using var output = Open(disk);
        if (output is null) return null;
        var result = Commit(output, site, MostInOne);
        if (result is null) return null;
        State = Reread(result.State);
        if (prepareTwin) output.PrepareTwin(result);
        return result;
    }

    public CommitResult? Build(params (string Path, string Content)[] site) =>
        Build(site.ToDictionary(file => file.Path, file => file.Content));

    public static CommitResult? Commit(OutputFolder output, IReadOnlyDictionary<string, string> site, int mostInOne = PartPlan.MostInOne)
    {
        var next = output.Begin(mostInOne);
        Fill(next, output, site);
        return next.Commit(AsOf, "bulletin test");
    }

    public static void Fill(NextTree next, OutputFolder output, IReadOnlyDictionary<string, string> site)
    {
        foreach (var (path, content) in site)
        {
            var bytes = Encoding.UTF8.GetBytes(content);
            var source = $"content/{path}.md";
            // As the tool does: what is known to stand there is kept without its bytes; the rest is handed over.
            if (content.Length % 2 == 0 && output.Has(new Route(path), Sha256.Of(bytes))) next.Keep(new Route(path), source);
            else next.Write(new Route(path), bytes, source);
        }
    }

    public void Put(string path, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), content);
    }

    /// <summary>Everything in the output: files with their text, links with their target, empty folders.</summary>
    public SortedDictionary<string, string> Snapshot() => Snapshot(Path);

    public static SortedDictionary<string, string> Snapshot(string root)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Directory.Exists(root)) Add(root, "", all);
        return all;
    }

    /// <summary>What a first build of the site into an empty folder gives.</summary>
    public static SortedDictionary<string, string> Clean(IReadOnlyDictionary<string, string> site, int mostInOne = PartPlan.MostInOne)
    {
        using var clean = new TestOutput { MostInOne = mostInOne };
        Assert.NotNull(clean.Build(site));
        return clean.Snapshot();
    }

    /// <summary>In the work folder there is no file but the lock, the record of the twin and what is published at the same path.</summary>
    public void AssertHidesNothing()
    {
        if (!Directory.Exists(Work)) return;
        var names = Directory.GetFileSystemEntries(Work).Select(System.IO.Path.GetFileName);
        Assert.Empty(names.Except(["lock", "holder", "record", "next"]));
        var published = Snapshot();
        foreach (var (path, content) in Snapshot(System.IO.Path.Join(Work, "next")))
        {
            if (path.EndsWith('/')) Assert.True(Directory.Exists(At(path)), path);
            else Assert.Equal((path, published.GetValueOrDefault(path)), (path, content));
        }
    }

    public Manifest Manifest() => Bulletin.Publishing.Manifests.Manifest.Read(At("manifest.json"));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Add(string root, string below, SortedDictionary<string, string> all)
    {
        foreach (var entry in new DirectoryInfo(System.IO.Path.Join(root, below)).EnumerateFileSystemInfos())
        {
            var path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
            if (path is WorkFolder.NameWithin or "lost+found") continue;
            if (entry.LinkTarget is { } target) all[path] = "→ " + target;
            else if (entry is DirectoryInfo inner)
            {
                if (!inner.EnumerateFileSystemInfos().Any()) all[path + "/"] = "";
                Add(root, path, all);
            }
            else all[path] = File.ReadAllText(entry.FullName);
        }
    }

    private static TreeState Reread(TreeState state)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        state.Write(writer);
        memory.Position = 0;
        using var reader = new BinaryReader(memory);
        return TreeState.Read(reader);
    }
}
