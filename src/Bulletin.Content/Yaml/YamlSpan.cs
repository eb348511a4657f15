using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Bulletin.Content.Yaml;

/// <summary>
/// Where an entry of a mapping stands in its text, in characters, so that its value can be replaced and everything else stays as it is.
/// </summary>
/// <param name="Key">The key.</param>
/// <param name="KeyStart">Where the key begins.</param>
/// <param name="Colon">What follows the colon.</param>
/// <param name="Start">Where the value begins.</param>
/// <param name="End">What follows the value; without a value, where it begins.</param>
/// <param name="Kind">What the value is.</param>
/// <param name="Children">The entries of a value that is a mapping.</param>
public sealed record YamlSpan(
    string Key,
    int KeyStart,
    int Colon,
    int Start,
    int End,
    YamlSpanKind Kind,
    ImmutableArray<YamlSpan> Children)
{
    /// <summary>The entries of a text that <see cref="YamlReader"/> can read as a mapping.</summary>
    public static ImmutableArray<YamlSpan> Of(string text)
    {
        var parser = new Parser(new StringReader(text));
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _) || !parser.TryConsume<MappingStart>(out _)) return [];
        return Entries(parser, text, out _);
    }

    private static ImmutableArray<YamlSpan> Entries(Parser parser, string text, out int end)
    {
        var entries = ImmutableArray.CreateBuilder<YamlSpan>();
        while (!parser.Accept<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            var colon = text.IndexOf(':', (int)key.End.Index) + 1;
            entries.Add(Value(parser, text, new(key.Value, (int)key.Start.Index, colon, colon, colon, YamlSpanKind.Empty, [])));
        }

        var last = parser.Consume<MappingEnd>();
        // A block ends where its last value does, and not before the next key.
        end = last.End.Index > last.Start.Index || entries.Count == 0 ? (int)last.End.Index : entries[^1].End;
        return entries.DrainToImmutable();
    }

    private static YamlSpan Value(Parser parser, string text, YamlSpan entry)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return scalar is { Value: "", Style: ScalarStyle.Plain }
                ? entry
                : entry with { Start = (int)scalar.Start.Index, End = (int)scalar.End.Index, Kind = YamlSpanKind.Scalar };
        }

        var start = (int)parser.Current!.Start.Index;
        if (!parser.TryConsume<MappingStart>(out var mapping))
        {
            parser.SkipThisAndNestedEvents();
            return entry with { Start = start, End = start, Kind = YamlSpanKind.Other };
        }

        var children = Entries(parser, text, out var end);
        var kind = mapping.Style == MappingStyle.Flow ? YamlSpanKind.Flow : YamlSpanKind.Block;
        return entry with { Start = start, End = end, Kind = kind, Children = children };
    }
}

/// <summary>What the value of an entry is.</summary>
public enum YamlSpanKind
{
    /// <summary>Nothing was typed.</summary>
    Empty,
    Scalar,

    /// <summary>A mapping in braces.</summary>
    Flow,

    /// <summary>A mapping with a line for each of its entries.</summary>
    Block,

    /// <summary>A list.</summary>
    Other,
}
