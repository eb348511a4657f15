using Bulletin.Content.Diagnostics;
using Bulletin.Content.Yaml;

namespace Bulletin.Tests.Content.Yaml;

/// <summary>Reads YAML, and shows what was read on a line.</summary>
internal static class Yaml
{
    public static YamlMapping Read(string text, int firstLine = 1, string? listKey = null)
    {
        var mapping = TryRead(text, out var problems, firstLine, listKey);
        Assert.Empty(problems);
        return mapping!;
    }

    public static YamlMapping? TryRead(string text, out IReadOnlyList<Diagnostic> problems, int firstLine = 1, string? listKey = null)
    {
        var bag = new DiagnosticBag();
        var mapping = YamlReader.Read(text, "a.yml", firstLine, bag, listKey);
        problems = bag.Sorted();
        return mapping;
    }

    /// <summary>In the flow style of YAML; what was quoted, or is a block, in “”.</summary>
    public static string Show(YamlNode node) => node switch
    {
        YamlScalar { IsQuoted: true } text => $"“{text.Value.Replace("\n", "⏎", StringComparison.Ordinal)}”",
        YamlScalar text => text.Value,
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(", ", mapping.Entries.Select(entry => $"{entry.Key}: {Show(entry.Value)}"))}}}",
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The same with the place of every key and value.</summary>
    public static IEnumerable<string> Places(YamlNode node, string path = "") => node switch
    {
        YamlSequence list => [Place(path, node), .. list.Items.SelectMany((item, i) => Places(item, $"{path}[{i}]"))],
        YamlMapping mapping => [Place(path, node), .. mapping.Entries.SelectMany(entry =>
            Places(entry.Value, $"{path}.{entry.Key}").Prepend($"{path}.{entry.Key}: {entry.KeyAt.Line}:{entry.KeyAt.Column}"))],
        _ => [Place(path, node)],
    };

    private static string Place(string path, YamlNode node) => $"{path} {node.At.Line}:{node.At.Column}";
}
