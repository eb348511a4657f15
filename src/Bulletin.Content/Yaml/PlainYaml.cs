using System.Buffers;
using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Yaml;

/// <summary>
/// Reads front matter that is written as nearly all is: a line for each key, with a plain or quoted value, a list or a mapping in brackets,
/// or a list of lines that begin with a dash. Whatever else it meets, it reads nothing, and the YAML parser reads all.
/// </summary>
/// <remarks>The parser takes an eighth of a full build otherwise. Where both read a text, they read the same (PlainYamlSpecs).</remarks>
internal static class PlainYaml
{
    private const int MostEntries = 64;

    // What ends a value or begins another kind of it.
    private static readonly SearchValues<char> InBrackets = SearchValues.Create(",[]{}:\"'&*!|>%@`?\\");

    /// <summary>The mapping; null: the parser must read it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="firstLine">The line of the file that its first line is.</param>
    public static YamlMapping? Read(string text, int firstLine)
    {
        foreach (var unit in text)
            if (!IsKnown(unit)) return null;
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var lines = new Lines(text, firstLine);
        while (lines.Next())
        {
            if (lines.Current.IsEmpty) continue;
            if (entries.Count == MostEntries || Entry(ref lines) is not { } entry) return null;
            foreach (var known in entries)
                if (known.Key == entry.Key) return null;
            entries.Add(entry);
        }

        if (entries.Count == 0) return null;
        var at = entries[0].KeyAt;
        return new(entries.DrainToImmutable(), at);
    }

    private static YamlEntry? Entry(ref Lines lines)
    {
        var line = lines.Current;
        var number = lines.Number;
        var colon = line.IndexOf(':');
        if (colon <= 0 || line[^1] == ' ') return null;
        foreach (var unit in line[..colon])
            if (!char.IsLetterOrDigit(unit) && unit != '_') return null;
        var key = line[..colon].ToString();
        YamlNode? value;
        if (colon + 1 == line.Length) value = Items(ref lines);
        else if (line[colon + 1] == ' ') value = Value(line, colon + 1, number);
        else return null;
        return value is null ? null : new(key, new(number, 1), value);
    }

    // The lines that begin with a dash, at one column.
    private static YamlSequence? Items(ref Lines lines)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var at = default(Mark);
        while (lines.Following is { IsEmpty: false } line)
        {
            var dash = line.IndexOfAnyExcept(' ');
            if (dash < 0 || line[dash] != '-') break;
            if (items.Count > 0 && dash != at.Column - 1) return null;
            lines.Next();
            if (items.Count == 0) at = new(lines.Number, dash + 1);
            if (dash + 1 == line.Length || line[dash + 1] != ' ' || line[^1] == ' ') return null;
            if (Value(line, dash + 1, lines.Number) is not YamlScalar item) return null;
            items.Add(item);
        }

        return items.Count == 0 ? null : new(items.DrainToImmutable(), at);
    }

    private static YamlNode? Value(ReadOnlySpan<char> line, int from, int number)
    {
        while (line[from] == ' ') from++;
        var value = line[from..];
        var at = new Mark(number, from + 1);
        switch (value[0])
        {
            case '"' or '\'':
                var inner = value.Length > 1 && value[^1] == value[0] ? value[1..^1] : "\"";
                return inner.ContainsAny('"', '\'', '\\') ? null : new YamlScalar(inner.ToString(), isQuoted: true, at);
            case '[':
                return value[^1] == ']' ? Sequence(value[1..^1], at) : null;
            case '{':
                return value[^1] == '}' ? Mapping(value[1..^1], at) : null;
            default:
                return !Begins(value[0]) || value[^1] == ':' || value.IndexOf(": ") >= 0
                    ? null
                    : new YamlScalar(value.ToString(), isQuoted: false, at);
        }
    }

    private static YamlSequence? Sequence(ReadOnlySpan<char> inner, Mark at)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        var column = at.Column + 1;
        foreach (var range in inner.Split(','))
        {
            if (Bare(inner[range], new(at.Line, column + range.Start.Value)) is not { } item) return null;
            items.Add(item);
        }

        return new(items.DrainToImmutable(), at);
    }

    private static YamlMapping? Mapping(ReadOnlySpan<char> inner, Mark at)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var column = at.Column + 1;
        foreach (var range in inner.Split(','))
        {
            var part = inner[range];
            var colon = part.IndexOf(": ");
            if (colon < 0) return null;
            var begin = column + range.Start.Value;
            var key = Bare(part[..colon], new(at.Line, begin));
            var value = Bare(part[(colon + 1)..], new(at.Line, begin + colon + 1));
            if (key is null || value is null) return null;
            foreach (var known in entries)
                if (known.Key == key.Value) return null;
            entries.Add(new(key.Value, key.At, value));
        }

        return new(entries.DrainToImmutable(), at);
    }

    // A plain value within brackets.
    private static YamlScalar? Bare(ReadOnlySpan<char> part, Mark at)
    {
        var begin = part.IndexOfAnyExcept(' ');
        if (begin < 0 || !Begins(part[begin])) return null;
        var value = part[begin..].TrimEnd(' ');
        return value.ContainsAny(InBrackets) ? null : new(value.ToString(), isQuoted: false, new(at.Line, at.Column + begin));
    }

    private static bool Begins(char unit) => char.IsLetterOrDigit(unit) || unit is '《' or '〔' or '（' or '“' or '「' or '(';

    // What may stand in a line and means nothing by itself but for the signs that are looked for. # may begin a comment.
    private static bool IsKnown(char unit) => unit switch
    {
        '\n' => true,
        <= '~' => unit >= ' ' && unit != '#',
        >= '\u4E00' and <= '\u9FFF' => true,
        >= '\u3001' and <= '\u303F' => true,
        >= '\uFF01' and <= '\uFF5E' => true,
        '·' or '—' or '“' or '”' or '‘' or '’' or '…' or '〇' => true,
        _ => false,
    };

    private ref struct Lines(ReadOnlySpan<char> text, int firstLine)
    {
        private ReadOnlySpan<char> rest = text;
        private bool isEnd;

        public ReadOnlySpan<char> Current { get; private set; }

        public int Number { get; private set; } = firstLine - 1;

        /// <summary>The line after this one; empty at the end.</summary>
        public readonly ReadOnlySpan<char> Following => rest.IndexOf('\n') is >= 0 and var end ? rest[..end] : rest;

        public bool Next()
        {
            if (isEnd) return false;
            var end = rest.IndexOf('\n');
            isEnd = end < 0;
            Current = isEnd ? rest : rest[..end];
            rest = isEnd ? default : rest[(end + 1)..];
            Number++;
            return true;
        }
    }
}
