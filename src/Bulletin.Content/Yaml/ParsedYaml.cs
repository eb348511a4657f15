using System.Runtime.InteropServices;
using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>A YAML text that was parsed once: kept between builds, it is not parsed again while it stays the same.</summary>
/// <param name="text">The digest of the text in UTF-16.</param>
/// <param name="nodes">Its nodes as <see cref="YamlFormat"/> writes them.</param>
public sealed class ParsedYaml(Sha256 text, ReadOnlyMemory<byte> nodes)
{
    public Sha256 Text { get; } = text;

    public ReadOnlyMemory<byte> Nodes { get; } = nodes;

    /// <summary>The nodes, made anew at each call.</summary>
    public YamlMapping Mapping => (YamlMapping)YamlFormat.Read(Nodes.Span);

    /// <summary>As <see cref="YamlReader.Read"/>, but parses only what is new.</summary>
    /// <param name="known">What was parsed at this place last; then what is parsed now, null when the text cannot be read.</param>
    /// <param name="text">The text, whose first line is line <paramref name="firstLine"/> of <paramref name="file"/>.</param>
    public static YamlMapping? Read(
        ref ParsedYaml? known,
        string text,
        string file,
        int firstLine,
        DiagnosticBag problems,
        string? listKey = null)
    {
        var hash = Sha256.Of(MemoryMarshal.AsBytes(text.AsSpan()));
        if (known?.Text == hash)
            return known.Mapping;
        var mapping = YamlReader.Read(text, file, firstLine, problems, listKey);
        known = mapping is null ? null : new(hash, Encoded(mapping));
        return mapping;
    }

    private static byte[] Encoded(YamlMapping mapping)
    {
        using var memory = new MemoryStream(1024);
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        YamlFormat.Write(writer, mapping);
        return memory.ToArray();
    }
}
