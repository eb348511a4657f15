using System.Collections.Immutable;
using Bulletin.Content.Fields;
using Bulletin.Content.Yaml;

namespace Bulletin.Cli.Reviewing;

/// <summary>Writes the record of a review into the text of a header, or empties it; every other character stays.</summary>
/// <param name="text">The header: YAML without the lines of <c>---</c>.</param>
/// <param name="key">发布审核 or 保密审查.</param>
internal sealed class ReviewEdit(string text, Key key)
{
    private readonly string newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    private readonly ImmutableArray<YamlSpan> entries = YamlSpan.Of(text);
    private readonly List<(int Start, int End, string Text)> edits = [];

    private YamlSpan? Record => Find(entries, key);

    /// <summary>The header with the record.</summary>
    /// <param name="values">The value of each child of the key, as YAML; null: it stays as it is.</param>
    public string Write(params ReadOnlySpan<string?> values)
    {
        switch (Record)
        {
            case null:
                Append(values);
                break;
            case { Kind: YamlSpanKind.Empty } record:
                edits.Add((record.Colon, record.Colon, " " + Flow(values)));
                break;
            case { Kind: YamlSpanKind.Flow or YamlSpanKind.Block, Children.IsEmpty: false } record:
                for (var i = 0; i < values.Length; i++)
                    if (values[i] is { } value) Put(record, key.Children[i], value);
                break;
            case { } record:
                edits.Add((record.Start, record.End, Flow(values)));
                break;
        }

        return Edited();
    }

    /// <summary>The header with the key and nothing after it; the same text when there is no record.</summary>
    public string Empty()
    {
        if (Record is { } record) edits.Add((record.Colon, record.End, ""));
        return Edited();
    }

    private void Append(ReadOnlySpan<string?> values)
    {
        var start = entries.IsEmpty ? 0 : entries[0].KeyStart;
        var gap = text.Length == 0 || text[^1] == '\n' ? "" : newLine;
        edits.Add((text.Length, text.Length, $"{gap}{IndentAt(start)}{NameOf(key)}: {Flow(values)}{newLine}"));
    }

    private void Put(YamlSpan record, Key child, string value)
    {
        if (Find(record.Children, child) is { } there)
        {
            edits.Add(there.Kind == YamlSpanKind.Empty ? (there.Colon, there.Colon, " " + value) : (there.Start, there.End, value));
            return;
        }

        var last = record.Children[^1];
        var at = record.Kind == YamlSpanKind.Flow ? last.End : EndOfLine(last.End);
        var before = record.Kind == YamlSpanKind.Flow ? ", " : newLine + IndentAt(record.Children[0].KeyStart);
        edits.Add((at, at, $"{before}{NameOf(child)}: {value}"));
    }

    private string Flow(ReadOnlySpan<string?> values)
    {
        var parts = new List<string>(values.Length);
        for (var i = 0; i < values.Length; i++)
            if (values[i] is { } value) parts.Add($"{NameOf(key.Children[i])}: {value}");
        return $"{{{string.Join(", ", parts)}}}";
    }

    // In the language in which the record, or else the header, begins.
    private string NameOf(Key one)
    {
        var typed = Record is { Children: [var child, ..] } ? child.Key : Record?.Key ?? (entries.IsEmpty ? key.Chinese : entries[0].Key);
        return typed.Length > 0 && char.IsAscii(typed[0]) ? one.English : one.Chinese;
    }

    private string IndentAt(int keyStart) => text[(text.LastIndexOf('\n', Math.Max(0, keyStart - 1)) + 1)..keyStart];

    private int EndOfLine(int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end > 0 && text[end - 1] == '\r' ? end - 1 : end;
    }

    // Of two at one place, the first stands first.
    private string Edited()
    {
        var edited = text;
        foreach (var (start, end, put) in edits.OrderBy(static edit => edit.Start).Reverse())
            edited = string.Concat(edited.AsSpan(0, start), put, edited.AsSpan(end));
        return edited;
    }

    private static YamlSpan? Find(ImmutableArray<YamlSpan> among, Key wanted)
    {
        foreach (var span in among)
            if (span.Key == wanted.English || span.Key == wanted.Chinese) return span;
        return null;
    }
}
