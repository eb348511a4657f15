using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Bulletin.Content;
using Bulletin.Publishing.Manifests;

namespace Bulletin.Tests.Publishing.Manifests;

public class ManifestSpecs
{
    private const string Head = """{"format":"bulletin-manifest/1","as_of":"2024-05-01","generator":"x","files":[""";
    private const string Digest = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    private static readonly Manifest Sample = new(
        new DateOnly(2024, 5, 1),
        "bulletin 0.1.0",
        [
            new("index.html", Sha256.Of("abc"u8), 3, "content/index.md"),
            new("政策/国发〔2024〕3号.html", Sha256.Of("abc"u8), 3, "content/\"政策\".md"),
        ]);

    [Fact]
    public void It_is_written_one_file_a_line_and_Chinese_stays_readable() => Assert.Equal(
        $$"""
        {"format":"bulletin-manifest/1","as_of":"2024-05-01","generator":"bulletin 0.1.0","files":[
        {"path":"index.html","sha256":"{{Digest}}","size":3,"source":"content/index.md"}
        ,{"path":"政策/国发〔2024〕3号.html","sha256":"{{Digest}}","size":3,"source":"content/\"政策\".md"}
        ]}

        """.ReplaceLineEndings("\n"),
        Encoding.UTF8.GetString(Json(Sample)));

    [Fact]
    public void It_reads_back_also_when_it_was_laid_out_anew()
    {
        var json = Json(Sample);
        var pretty = Encoding.UTF8.GetBytes(JsonNode.Parse(json)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        foreach (var bytes in new[] { json, pretty })
        {
            var read = Read(bytes);
            Assert.Equal((Sample.AsOf, Sample.Generator), (read.AsOf, read.Generator));
            Assert.Equal(Sample.Files, read.Files);
            Assert.True(read.TryFind("index.html", out var file) && file.Size == 3);
            Assert.False(read.TryFind("Index.html", out _));
        }
    }

    [Fact]
    public void An_empty_site_has_one_too() => Assert.Empty(Read(Json(new(new DateOnly(2024, 5, 1), "x", []))).Files);

    [Fact]
    public void One_that_is_larger_than_a_buffer_is_read_and_written_through_it()
    {
        var hash = Sha256.Of("1"u8);
        var files = Enumerable.Range(1000, 9000).Select(i => new ManifestEntry($"p/{i}.html", hash, i, $"content/\"{i / 9}\".md"));
        var large = new Manifest(new DateOnly(2024, 5, 1), "g", [.. files]);
        var json = Json(large);
        Assert.InRange(json.Length, 1 << 20, 1 << 22);
        var stream = new TrickleStream(json);
        Assert.Equal(large.Files, ManifestReader.Read(stream).Files);
        Assert.InRange(stream.Most, 1, 1 << 18);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void The_quick_reader_and_the_JSON_reader_agree(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var bytes = Json(RandomManifest(random));
            if (round % 2 == 1) Damage(bytes, random);
            Assert.Equal(Outcome(() => ManifestJson.Read(bytes)), Outcome(() => Read(bytes)));
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"name":"web app"}""")]
    [InlineData("""{"format":"bulletin-manifest/3","as_of":"2024-05-01","generator":"x","files":[]}""")]
    [InlineData("""{"format":"bulletin-manifest/2","as_of":"2024-05-01","generator":"x","files":[]}""")]
    [InlineData("""{"format":"bulletin-manifest/2","as_of":"2024-05-01","generator":"x","parts":[]}""")]
    [InlineData("""{"format":"bulletin-manifest/1","as_of":"2024-13-01","generator":"x","files":[]}""")]
    [InlineData("""{"format":"bulletin-manifest/1","as_of":"2024-05-01","generator":"x","files":[]""")]
    [InlineData("""{"format":"bulletin-manifest/1","as_of":"2024-05-01","generator":"x","files":[]}{}""")]
    [InlineData("""{"format":"bulletin-manifest/1","as_of":"2024-05-01","generator":"x","files":[],"more":1}""")]
    [InlineData("""{"format":"bulletin-manifest/1","as_of":"2024-05-01","generator":null,"files":[]}""")]
    [InlineData("""{"as_of":"2024-05-01","format":"bulletin-manifest/1","generator":"x","files":[]}""")]
    public void What_is_not_ours_is_refused(string json) => Assert.Throws<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("\"path\":\"../x\"")]
    [InlineData("\"path\":\"/x\"")]
    [InlineData("\"path\":\"a//x\"")]
    [InlineData("\"path\":\"a\\\\x\"")]
    [InlineData("\"path\":\"a\\u0000x\"")]
    [InlineData("\"path\":\"manifest.json\"")]
    [InlineData("\"path\":\"\"")]
    [InlineData("\"path\":\"x\",\"path\":\"x\"")]
    public void A_path_that_leaves_the_root_or_is_none_is_refused(string path)
    {
        foreach (var line in new[] { "\n", "" })
        {
            var json = Head + $$"""{{line}}{{{path}},"sha256":"{{Digest}}","size":3,"source":"y"}{{line}}]}{{line}}""";
            Assert.Throws<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes(json)));
        }
    }

    [Theory]
    [InlineData("b", "a", "3")]
    [InlineData("a", "a", "3")]
    [InlineData("a", "b", "-3")]
    [InlineData("a", "b", "3.5")]
    [InlineData("a", "b", "03")]
    [InlineData("a", "b", "\"3\"")]
    public void Files_out_of_order_and_odd_sizes_are_refused(string first, string second, string size)
    {
        foreach (var line in new[] { "\n", "" })
        {
            var json = Head + $$"""{{line}}{{File(first, "3")}}{{line}},{{File(second, size)}}{{line}}]}{{line}}""";
            Assert.Throws<InvalidDataException>(() => Read(Encoding.UTF8.GetBytes(json)));
        }

        static string File(string path, string size) => $$"""{"path":"{{path}}","sha256":"{{Digest}}","size":{{size}},"source":"y"}""";
    }

    private static byte[] Json(Manifest manifest)
    {
        using var stream = new MemoryStream();
        var (hash, size) = ManifestWriter.Write(manifest, stream);
        Assert.Equal((Sha256.Of(stream.ToArray()), stream.Length), (hash, size));
        return stream.ToArray();
    }

    private static Manifest Read(byte[] json)
    {
        var manifest = ManifestReader.Read(new MemoryStream(json));
        Assert.Equal(Sha256.Of(json), manifest.Digest);
        return manifest;
    }

    [Theory]
    [InlineData("\"path\":\"manifest/a.json\"", "1", true)]
    [InlineData("\"path\":\"manifest/../a.json\"", "1", false)]
    [InlineData("\"path\":\"manifest/b/a.json\"", "1", false)]
    [InlineData("\"path\":\"a.json\"", "1", false)]
    [InlineData("\"path\":\"manifest/a.json\"", "-1", false)]
    [InlineData("\"path\":\"manifest/a.json\"", "3000000000", false)]
    public void Parts_lie_in_their_folder(string path, string files, bool isOurs)
    {
        var part = $$"""{{{path}},"sha256":"{{Digest}}","size":3,"files":{{files}}}""";
        var json = Encoding.UTF8.GetBytes($$"""{"format":"bulletin-manifest/2","as_of":"2024-05-01","generator":"x","parts":[{{part}}]}""");
        if (isOurs) Assert.Equal(("manifest/a.json", 1), Read(json).Parts.Select(one => (one.Path, one.Files)).Single());
        else Assert.Throws<InvalidDataException>(() => Read(json));
    }

    [Theory]
    [InlineData("", "root")]
    [InlineData("assets/fonts", "assets")]
    [InlineData("policies", "policies")]
    [InlineData("policies/2024", "policies-2024")]
    [InlineData("policies/2024/2023/more", "policies-2024")]
    [InlineData("wza/policies/2024", "policies-2024")]
    [InlineData("2024/a", "root-2024")]
    [InlineData("policies/20245", "policies")]
    [InlineData("Policies/3024", "other")]
    [InlineData("政策/2024", "other-2024")]
    public void A_folder_belongs_to_the_part_of_its_type_and_year(string folder, string part) =>
        Assert.Equal($"manifest/{part}.json", PartNames.Of(folder));

    private static Manifest RandomManifest(Random random)
    {
        string[] names = ["a", "b.html", "公报", "𠮷", "q\"q", "é", "x y"];
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        for (var count = random.Next(6); count > 0; count--) paths.Add(random.Next(2) == 0 ? Name() : $"{Name()}/{Name()}");
        return new(new DateOnly(2024, 1, 1).AddDays(random.Next(365)), "g", [.. paths.Select(File)]);

        string Name() => names[random.Next(names.Length)];
        ManifestEntry File(string path) => new(path, Sha256.Of(Encoding.UTF8.GetBytes(path)), random.NextInt64(long.MaxValue), Name());
    }

    private static void Damage(byte[] bytes, Random random)
    {
        const string likely = "\"{}[],:\\/0a\n -+.";
        bytes[random.Next(bytes.Length)] = random.Next(8) == 0 ? (byte)random.Next(256) : (byte)likely[random.Next(likely.Length)];
    }

    private static string Outcome(Func<Manifest> read)
    {
        try
        {
            var manifest = read();
            return $"{manifest.AsOf:O} {manifest.Generator} {string.Join(';', manifest.Files)}";
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException or InvalidOperationException)
        {
            return "refused";
        }
    }
}
