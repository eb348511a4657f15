using Bulletin.Publishing.FileSystem;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Tests.Publishing.Output;

/// <summary>The manifest of a large site has parts.</summary>
public class PartSpecs
{
    private const string One = "7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed";

    private static readonly Dictionary<string, string> Site = new()
    {
        ["index.html"] = "home",
        ["m/policies/2023/1.html"] = "one",
        ["news/index.html"] = "list",
        ["policies/2023/1.html"] = "one",
        ["policies/2024/2.html"] = "two",
        ["政策/2024/\"3\".html"] = "three",
    };

    [Fact]
    public void Parts_go_by_type_and_year_and_all_are_named_by_the_manifest()
    {
        using var output = new TestOutput { MostInOne = 5 };
        output.Build(Site);
        string[] names = ["news", "other-2024", "policies-2023", "policies-2024", "root"];
        var parts = names.Select(name => $"manifest/{name}.json");
        Assert.Equal(parts, output.Manifest().Parts.Select(part => part.Path));
        Assert.Equal(parts, output.Snapshot().Keys.Where(path => path.StartsWith("manifest/", StringComparison.Ordinal)));
        Assert.Equal(
            $$"""
            {"format":"bulletin-manifest-part/1","files":[
            {"path":"m/policies/2023/1.html","sha256":"{{One}}","size":3,"source":"content/m/policies/2023/1.html.md"}
            ,{"path":"policies/2023/1.html","sha256":"{{One}}","size":3,"source":"content/policies/2023/1.html.md"}
            ]}

            """.ReplaceLineEndings("\n"),
            output.Snapshot()["manifest/policies-2023.json"]);
        Assert.StartsWith(
            """{"format":"bulletin-manifest/2","as_of":"2024-05-01","generator":"bulletin test","parts":[""",
            output.Snapshot()["manifest.json"],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_manifest_with_parts_lists_what_one_in_one_piece_lists_and_an_edit_writes_the_parts_that_it_touches(int seed)
    {
        var random = new Random(seed);
        using var whole = new TestOutput();
        using var parted = new TestOutput { MostInOne = 0 };
        var site = new Dictionary<string, string>();
        for (var round = 0; round < 30; round++)
        {
            var path = $"{(random.Next(3) == 0 ? "m/" : "")}{(char)('a' + random.Next(4))}/{2020 + random.Next(4)}/{random.Next(9)}.html";
            if (!site.Remove(path)) site[path] = $"{random.Next()}";
            if (site.Count == 0) continue;
            var before = Parts(parted);
            var written = new List<string>();
            whole.Build(site);
            parted.Build(site, new Disk { Flushes = false, Before = (what, at) => Note(written, what, at) });
            Assert.Equal(whole.Manifest().Files, parted.Manifest().Files);
            var touched = PartNames.Of(path.AsSpan(0, path.LastIndexOf('/')));
            Assert.Equal(Parts(parted).ContainsKey(touched) ? [touched] : [], written);
            foreach (var (part, content) in Parts(parted))
                if (part != touched) Assert.Equal(before[part], content);
        }
    }

    [Fact]
    public void A_site_that_grows_gets_parts_and_one_that_shrinks_loses_them()
    {
        using var output = new TestOutput { MostInOne = Site.Count };
        output.Build(Site);
        Assert.Empty(output.Manifest().Parts);
        var more = new Dictionary<string, string>(Site) { ["policies/2024/4.html"] = "four" };
        foreach (var site in new[] { more, Site, more })
        {
            Assert.True(output.Build(site, prepareTwin: true)!.Changed);
            Assert.Equal(TestOutput.Clean(site, output.MostInOne), output.Snapshot());
            Assert.False(output.Build(site)!.Changed);
            Assert.Empty(output.Codes);
        }
    }

    [Theory]
    [InlineData("appended")]
    [InlineData("replaced")]
    [InlineData("a link")]
    [InlineData("missing")]
    public void A_damaged_part_is_a_damaged_manifest(string how)
    {
        foreach (var isStateLost in new[] { false, true })
        {
            using var output = new TestOutput { MostInOne = 0 };
            output.Build(Site);
            Damage(output.At("manifest/policies-2024.json"), how);
            if (isStateLost) output.State = null;
            Assert.Null(output.Build(Site));
            var said = Assert.Single(output.Bag.Sorted());
            Assert.Equal("BLT6003", said.Code);
            Assert.Contains("manifest/policies-2024.json", said.Message.English, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_foreign_file_where_a_part_would_lie_is_not_lost()
    {
        using var output = new TestOutput { MostInOne = Site.Count };
        output.Build(Site);
        output.Put("manifest/notes.txt", "foreign");
        output.Put("manifest/Root.json", "foreign");
        Assert.NotNull(output.Build(Site));
        Assert.Null(output.Build(new Dictionary<string, string>(Site) { ["more.html"] = "more" }));
        Assert.Equal(["BLT6010"], output.Codes);
        File.Delete(output.At("manifest/Root.json"));
        Assert.NotNull(output.Build(new Dictionary<string, string>(Site) { ["more.html"] = "more" }));
        Assert.Equal("foreign", output.Snapshot()["manifest/notes.txt"]);
    }

    private static void Damage(string part, string how)
    {
        var bytes = File.ReadAllBytes(part);
        bytes[^10] ^= 1;
        if (how != "appended") File.Delete(part);
        if (how == "appended") File.AppendAllText(part, "\n");
        if (how == "replaced") File.WriteAllBytes(part, bytes);
        if (how == "a link") File.CreateSymbolicLink(part, "root.json");
    }

    private static void Note(List<string> written, string what, string path)
    {
        const string mark = "part-";
        var name = Path.GetFileName(path);
        if (what == "create" && name.StartsWith(mark, StringComparison.Ordinal)) written.Add("manifest/" + name[mark.Length..]);
    }

    private static Dictionary<string, string> Parts(TestOutput output) => output.Snapshot()
        .Where(file => file.Key.StartsWith("manifest/", StringComparison.Ordinal))
        .ToDictionary(file => file.Key, file => file.Value);
}
