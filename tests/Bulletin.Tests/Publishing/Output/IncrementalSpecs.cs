using Bulletin.Content;
using Bulletin.Publishing.FileSystem;

namespace Bulletin.Tests.Publishing.Output;

/// <summary>
/// Whatever was built before and whatever was done to the folders since: the tree is the one that a clean build gives, plus the foreign
/// files.
/// </summary>
public class IncrementalSpecs
{
    private static readonly string[] Names = ["a", "b", "c", "d", "姓名", "2024", "x.html", "y.json"];

    public static TheoryData<int, string, int> Seeds()
    {
        var data = new TheoryData<int, string, int>();
        for (var seed = 0; seed < 24; seed++)
        {
            var way = seed % 3 == 0 ? "exchange" : seed % 3 == 1 ? "renames" : "entry by entry";
            data.Add(seed, way, seed < 12 ? 1000 : seed % 4 * 3); // a manifest in one piece, always in parts, or now so and now so
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_tree_built_step_by_step_equals_one_built_at_once(int seed, string way, int mostInOne)
    {
        var random = new Random(seed);
        using var output = new TestOutput
        {
            Disk = new Disk { Exchanges = way == "exchange", Flushes = false },
            Within = way == "entry by entry",
            MostInOne = mostInOne,
        };
        var site = new Dictionary<string, string> { ["index.html"] = "home" };
        var foreign = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var step = 0; step < 15; step++)
        {
            for (var edits = random.Next(5); edits > 0; edits--) Edit(site, random);
            if (step > 0) Meddle(output, site, foreign, random);
            var result = output.Build(site, prepareTwin: random.Next(4) == 0);
            Assert.True(result is not null, string.Join('\n', output.Bag.Sorted().Select(one => one.Message.English)));
            var expected = TestOutput.Clean(site, mostInOne);
            foreach (var (path, content) in foreign) expected[path] = content;
            Assert.Equal(expected, output.Snapshot());
            Assert.Equal(foreign.Count, result!.Foreign);
            Assert.Equal(site.Count, result.Kept + result.Written);
            if (result.Changed) output.AssertHidesNothing();
        }
    }

    private static void Edit(Dictionary<string, string> site, Random random)
    {
        var path = RandomPath(random);
        if (random.Next(3) == 0) site.Remove(path);
        else
        {
            // A file gives way to a folder and a folder to a file.
            foreach (var other in site.Keys.Where(key => IsBelow(key, path) || IsBelow(path, key)).ToList()) site.Remove(other);
            site[path] = new string((char)('0' + random.Next(3)), random.Next(1, 4)); // few contents, so that old ones return
        }

        if (site.Count == 0) site["index.html"] = "home";
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static void Meddle(TestOutput output, Dictionary<string, string> site, SortedDictionary<string, string> foreign, Random random)
    {
        var standing = output.Manifest().Files;
        var victim = output.At(standing[random.Next(standing.Count)].Path);
        switch (random.Next(12))
        {
            case 0: File.AppendAllText(victim, "tampered"); break;
            case 1: File.Delete(victim); break;
            case 2:
                File.Delete(victim);
                File.WriteAllText(victim, "z");
                break;
            case 3:
                File.Delete(victim);
                File.CreateSymbolicLink(victim, "nowhere");
                break;
            case 4: output.State = null; break;
            case 5:
                foreign["foreign/" + random.Next(3)] = $"{random.Next()}";
                foreach (var (path, content) in foreign) output.Put(path, content);
                break;
            case 6 when foreign.Count > 0:
                var one = foreign.Keys.First();
                foreign.Remove(one);
                File.Delete(output.At(one));
                if (foreign.Count == 0) Directory.Delete(output.At("foreign"));
                break;
            case 7: Abandon(output, site); break;
            default: MeddleWithTwin(output, random); break;
        }
    }

    private static void Abandon(TestOutput output, Dictionary<string, string> site)
    {
        using var opened = output.Open()!;
        var next = opened.Begin();
        TestOutput.Fill(next, opened, site);
        next.Write(new Route("abandoned.html"), "abandoned"u8, "content/abandoned.md");
    }

    private static void MeddleWithTwin(TestOutput output, Random random)
    {
        var twin = Path.Join(output.Work, "next");
        if (!Directory.Exists(twin)) return;
        var files = Directory.GetFiles(twin, "*", SearchOption.AllDirectories);
        switch (random.Next(7))
        {
            case 0 when files.Length > 0: File.Delete(files[random.Next(files.Length)]); break;
            case 1 when files.Length > 0:
                var file = files[random.Next(files.Length)];
                File.Delete(file);
                File.WriteAllText(file, "1");
                break;
            case 2: File.WriteAllText(Path.Join(twin, "stray"), "stray"); break;
            case 3: Directory.CreateDirectory(Path.Join(twin, "stray folder/inner")); break;
            case 4: File.WriteAllText(Path.Join(output.Work, "record"), "not a record"); break;
            case 5: Directory.Delete(twin, recursive: true); break;
            default: Directory.Delete(output.Work, recursive: true); break;
        }
    }

    private static string RandomPath(Random random) =>
        string.Join('/', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Names[random.Next(Names.Length)]));
}
