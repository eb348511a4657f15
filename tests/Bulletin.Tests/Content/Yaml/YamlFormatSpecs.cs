using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Yaml;
using Bulletin.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Bulletin.Tests.Content.Yaml;

public class YamlFormatSpecs
{
    private static readonly string[] Texts =
    [
        "", "~", "null", "true", "关于供水的通知", "2024-03-05", "a\nb", "𠮷", new string('长', 30), new string('x', 300),
    ];

    private static readonly Gen<Mark> Marks =
        from line in Gen.Choose(0, 100_000)
        from column in Gen.Choose(0, 300)
        select new Mark(line, column);

    private static readonly Gen<YamlNode> Scalars =
        from text in Gen.Elements(Texts)
        from isQuoted in Gen.Elements(true, false)
        from at in Marks
        select (YamlNode)new YamlScalar(text, isQuoted, at);

    [Fact]
    public void What_was_written_is_read_back_with_all_its_places() => Law.ForAll(
        Nodes(3),
        Smaller,
        node =>
        {
            using var memory = new MemoryStream();
            using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true)) YamlFormat.Write(writer, node);
            var read = YamlFormat.Read(memory.ToArray());
            Assert.Equal(Yaml.Show(node), Yaml.Show(read));
            Assert.Equal(Yaml.Places(node), Yaml.Places(read));
        },
        runs: 500);

    [Fact]
    public void What_is_unchanged_is_not_parsed_again_and_what_is_damaged_is_not_kept()
    {
        var problems = new DiagnosticBag();
        ParsedYaml? known = null;
        Assert.Equal("{a: 甲}", Yaml.Show(ParsedYaml.Read(ref known, "a: 甲", "a.yml", 1, problems)!));
        var first = known;
        Assert.Equal("{a: 甲}", Yaml.Show(ParsedYaml.Read(ref known, "a: 甲", "a.yml", 1, problems)!));
        Assert.Same(first, known);
        Assert.Equal("{a: 乙}", Yaml.Show(ParsedYaml.Read(ref known, "a: 乙", "a.yml", 1, problems)!));
        Assert.NotSame(first, known);
        Assert.Null(ParsedYaml.Read(ref known, "a: [乙", "a.yml", 1, problems));
        Assert.Null(known);
        Assert.Equal("BLT2001", Assert.Single(problems.Sorted()).Code);
    }

    private static Gen<YamlNode> Nodes(int depth) => depth == 0 ? Scalars : Gen.OneOf(Scalars, Sequences(depth), Mappings(depth));

    private static Gen<YamlNode> Sequences(int depth) =>
        from count in Gen.Choose(0, 4)
        from items in Nodes(depth - 1).ArrayOf(count)
        from at in Marks
        select (YamlNode)new YamlSequence([.. items], at);

    private static Gen<YamlNode> Mappings(int depth) =>
        from count in Gen.Choose(0, 4)
        from keys in Gen.Elements(Texts).ArrayOf(count)
        from keyAt in Marks
        from values in Nodes(depth - 1).ArrayOf(count)
        from at in Marks
        select (YamlNode)new YamlMapping([.. keys.Zip(values, (key, value) => new YamlEntry(key, keyAt, value))], at);

    private static IEnumerable<YamlNode> Smaller(YamlNode node) => node switch
    {
        YamlSequence list => [.. list.Items, .. Pieces.Without([.. list.Items]).Select(items => new YamlSequence([.. items], list.At))],
        YamlMapping mapping =>
        [
            .. mapping.Entries.Select(entry => entry.Value),
            .. Pieces.Without([.. mapping.Entries]).Select(entries => new YamlMapping([.. entries], mapping.At)),
        ],
        _ => [],
    };
}
