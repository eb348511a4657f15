using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>A value of YAML with its place in the file.</summary>
public abstract class YamlNode(Mark at)
{
    public Mark At { get; } = at;
}

/// <summary>A single value as typed. <paramref name="isQuoted"/>: "2024" in quotes is text, never a number.</summary>
public sealed class YamlScalar(string value, bool isQuoted, Mark at) : YamlNode(at)
{
    public string Value { get; } = value;

    public bool IsQuoted { get; } = isQuoted;

    /// <summary>Nothing was typed after the colon, or <c>~</c> or <c>null</c>.</summary>
    public bool IsNull => !IsQuoted && Value is "" or "~" or "null";
}

public sealed class YamlSequence(ImmutableArray<YamlNode> items, Mark at) : YamlNode(at)
{
    public ImmutableArray<YamlNode> Items { get; } = items;
}

public sealed class YamlMapping(ImmutableArray<YamlEntry> entries, Mark at) : YamlNode(at)
{
    public ImmutableArray<YamlEntry> Entries { get; } = entries;
}

/// <summary>One <c>key: value</c> of a mapping, in the order of the file.</summary>
public sealed record YamlEntry(string Key, Mark KeyAt, YamlNode Value);
