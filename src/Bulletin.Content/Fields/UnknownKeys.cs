using System.Buffers;
using System.Collections.Immutable;
using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Sensitive;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Fields;

/// <summary>
/// Says of keys that a mapping may not hold what they were meant for. Where that is one key, its value is taken for that key: then
/// nothing says that it is missing, and its mistakes are found in the same run.
/// </summary>
/// <param name="keys">The keys that it may hold.</param>
/// <param name="file">The file.</param>
/// <param name="problems">Receives diagnostics.</param>
/// <param name="values">The values of the keys; those that are meant are added.</param>
/// <param name="isInner">Whether the mapping is the value of a key.</param>
internal sealed class UnknownKeys(KeySet keys, string file, DiagnosticBag problems, YamlEntry?[] values, bool isInner)
{
    private static readonly SearchValues<char> Ranges = SearchValues.Create("至到—–~～");

    private bool hasSlip;

    /// <summary>Keys of which it was said already that they are missing.</summary>
    public List<Key> Told { get; } = [];

    /// <returns>Whether some of them belong to another type of content.</returns>
    public bool Report(List<YamlEntry> unknown)
    {
        List<(YamlEntry Entry, KeyHome Home)>? elsewhere = null;
        foreach (var entry in isInner ? unknown : WithoutParts(unknown))
        {
            var at = new Location(file, entry.KeyAt);
            if (SecrecyKeys.Has(entry.Key))
                problems.Add(SensitiveProblems.SecrecyKey(at, entry.Key));
            else if (!problems.Keeps(FieldProblems.UnknownKeyRule, file))
            {
                // Of what is only counted nobody reads the hint.
                problems.Add(FieldProblems.UnknownKey(at, Shown(entry.Key), null));
            }
            else if (isInner && entry.Value is YamlScalar { IsNull: true })
                WithinBraces(entry);
            else if (!isInner && KeySet.IsInternal(entry.Key))
                problems.Add(FieldProblems.NotPublished(at, Shown(entry.Key)));
            else if (keys.Meant(entry.Key) is { Length: > 0 } meant)
                Renamed(entry, meant);
            else if (keys.Elsewhere?.Invoke(OddCharacters.Identity(entry.Key)) is { } home)
                (elsewhere ??= []).Add((entry, home));
            else if (keys.Nearest(entry.Key) is { } nearest)
                Mistyped(entry, nearest);
            else if (isInner)
                problems.Add(FieldProblems.UnknownWithin(at, Shown(entry.Key)));
            else
                problems.Add(FieldProblems.UnknownKey(at, Shown(entry.Key), null));
        }

        foreach (var group in elsewhere?.GroupBy(static one => one.Home) ?? [])
        {
            List<string> typed = [.. group.Select(static one => Shown(one.Entry.Key))];
            problems.Add(FieldProblems.KeyOfAnotherType(new(file, group.First().Entry.KeyAt), typed, group.Key));
        }

        return elsewhere is not null;
    }

    // 审核人 and 审核时间, which are what one key holds; what is left.
    private List<YamlEntry> WithoutParts(List<YamlEntry> unknown)
    {
        var parts = unknown.ConvertAll(Part);
        foreach (var group in parts.Where(static part => part is { Child: not null }).GroupBy(static part => part.Key!))
        {
            var index = keys.IndexOf(group.Key);
            List<(YamlEntry Entry, Key? Key, Key? Child)> all = [.. group.DistinctBy(static part => part.Child)];
            // 审核时间 alone is another name of the key.
            if (values[index] is null && all is [{ Child.IsRequired: true }])
                continue;
            List<string> typed = [.. group.Select(static part => Shown(part.Entry.Key))];
            problems.Add(FieldProblems.PartsOf(new(file, all[0].Entry.KeyAt), typed, group.Key, values[index]?.KeyAt.Line));
            unknown = [.. unknown.Except(group.Select(static part => part.Entry))];
            if (values[index] is null && all.Exists(static part => part.Child!.IsRequired))
                values[index] = new(group.Key.English, all[0].Entry.KeyAt, Joined(all));
        }

        return unknown;
    }

    private static YamlMapping Joined(List<(YamlEntry Entry, Key? Key, Key? Child)> parts) => new(
        [.. parts.Select(static part => part.Entry with { Key = part.Child!.English })], parts[0].Entry.KeyAt);

    private (YamlEntry Entry, Key? Key, Key? Child) Part(YamlEntry entry)
    {
        if (entry.Value is not YamlScalar { IsNull: false } || keys.Meant(entry.Key) is not [{ Children: [_, _, ..] } key])
            return (entry, null, null);
        var children = KeySets.Of(key);
        return (entry, key, children.IndexOf(entry.Key) is var index and >= 0 ? children.All[index]
            : children.Meant(entry.Key) is [var child] ? child : null);
    }

    /// <summary>An entry of braces without what a full-width comma should have parted from it: {时间: 2024-03-04，审核人：张三}.</summary>
    public YamlEntry Parted(YamlEntry entry, YamlMapping mapping)
    {
        var isBlock = mapping.At == mapping.Entries[0].KeyAt;
        if (isBlock || entry.Value is not YamlScalar { IsQuoted: false } scalar || scalar.Value.IndexOf('：') is not (> 1 and var colon))
            return entry;
        var name = colon;
        while (name > 0 && char.IsLetterOrDigit(scalar.Value[name - 1]))
            name--;
        if (name < 1 || Find(scalar.Value[name..colon]) is not { } next)
            return entry;
        var at = new Location(file, scalar.At.Line, scalar.At.Column + name - 1);
        problems.Add(YamlProblems.WideComma(at, scalar.Value[name - 1], scalar.Value[name..colon]));
        values[next] ??= entry with { Value = new YamlScalar(scalar.Value[(colon + 1)..].Trim(), isQuoted: true, scalar.At) };
        return entry with { Value = new YamlScalar(scalar.Value[..(name - 1)].Trim(), isQuoted: true, scalar.At) };
    }

    private void Renamed(YamlEntry entry, ImmutableArray<Key> meant)
    {
        var at = new Location(file, entry.KeyAt);
        // What stands there already is not meant again; and what must stand there is meant first.
        var open = meant.RemoveAll(key => values[keys.IndexOf(key)] is not null);
        if (open.Length > 1 && open.Count(static key => key.IsRequired) == 1)
            open = open.RemoveAll(static key => !key.IsRequired);
        if (open.Length > 0 && IsPeriod(meant) && Halves(entry.Value) is var (begin, end))
        {
            var (first, last) = (meant[0], meant[1]);
            values[keys.IndexOf(first)] ??= entry with { Value = begin };
            values[keys.IndexOf(last)] ??= entry with { Value = end };
            problems.Add(FieldProblems.TwoKeys(at, Shown(entry.Key), first, begin.Value, last, end.Value));
            return;
        }

        if (open.Length > 1 && IsPeriod(open) && entry.Value is YamlScalar { Value: var typed } && Day(typed) is null)
            Told.AddRange(open);
        foreach (var key in open)
            if (!Told.Contains(key) && MayBe(key, entry.Value)) values[keys.IndexOf(key)] = entry;
        problems.Add(open switch
        {
            [] => FieldProblems.AlreadyThere(at, Shown(entry.Key), meant[0], values[keys.IndexOf(meant[0])]!.KeyAt.Line),
            [var key] => FieldProblems.OtherName(at, Shown(entry.Key), key, Simplified.Of(entry.Key) != entry.Key),
            _ => FieldProblems.OneOf(at, Shown(entry.Key), open),
        });
    }

    private static bool IsPeriod(ImmutableArray<Key> keys) =>
        keys is [{ Kind: ValueKind.Date, English: "opens" }, { Kind: ValueKind.Date, English: "closes" }];

    // 2026-03-05至2026-04-05, 3月5日至4月5日 of a year.
    private static (YamlScalar Begin, YamlScalar End)? Halves(YamlNode value)
    {
        if (value is not YamlScalar { Value: var text })
            return null;
        var mark = text.AsSpan().IndexOfAny(Ranges);
        var rest = mark > 0 ? text[mark..].TrimStart('至', '到', '—', '–', '~', '～', ' ') : "";
        if (rest.Length == 0 || Day(text[..mark]) is not { } begin)
            return null;
        if ((Day(rest) ?? Day($"{begin.Day.Year}年{rest}")) is not { } end)
            return null;
        return (new(begin.ToString(), isQuoted: true, value.At), new(end.ToString(), isQuoted: true, value.At));
    }

    private static Moment? Day(string text) => Moment.TryParse(text.Trim(), out var moment) ? moment : DateGuess.Of(text).Meant;

    // 有效期: 五年 is no day: that it is none need not be said as well.
    private static bool MayBe(Key key, YamlNode value) =>
        key.Kind != ValueKind.Date || key.IsRequired || value is not YamlScalar { Value: var text } || DateGuess.Of(text).Meant is not null;

    private void Mistyped(YamlEntry entry, string nearest)
    {
        problems.Add(FieldProblems.UnknownKey(new(file, entry.KeyAt), Shown(entry.Key), nearest));
        values[keys.IndexOf(nearest)] ??= entry;
    }

    // {时间：2024-03-04, 审核人：张三} and {时间:2024-03-04}: to YAML all of it is a key without a value.
    private void WithinBraces(YamlEntry entry)
    {
        var colon = entry.Key.AsSpan().IndexOfAny('：', ':');
        var name = colon > 0 ? entry.Key[..colon].Trim() : "";
        if (Find(name) is not { } index)
        {
            problems.Add(FieldProblems.CutByComma(new(file, entry.KeyAt), Shown(entry.Key)));
            return;
        }

        if (!hasSlip)
        {
            var at = new Location(file, entry.KeyAt.Line, entry.KeyAt.Column + colon);
            problems.Add(
                entry.Key[colon] == '：'
                    ? YamlProblems.FullWidthColon(at, name)
                    : YamlProblems.NoBlank(at with { Column = at.Column + 1 }, name));
            hasSlip = true;
        }

        Take(index, entry, colon + 1);
    }

    // What stands behind the colon, up to a further name and its colon; and what stands behind that.
    private void Take(int index, YamlEntry entry, int start)
    {
        int? next = index;
        for (var count = 0; next is { } key && count < MostWithinBraces; count++)
        {
            var rest = entry.Key.AsSpan(start);
            var colon = rest.IndexOfAny('：', ':');
            var name = colon;
            while (name > 0 && char.IsLetterOrDigit(rest[name - 1]))
                name--;
            next = name > 0 ? Find(rest[name..colon].ToString()) : null;
            var value = next is null ? rest : rest[..(name - 1)];
            values[key] ??= entry with { Value = new YamlScalar(value.Trim().ToString(), isQuoted: true, entry.KeyAt) };
            start += colon + 1;
        }
    }

    // No mapping has as many keys.
    private const int MostWithinBraces = 20;

    private int? Find(string name)
    {
        if (keys.IndexOf(name) is var index and >= 0)
            return index;
        return name.Length > 0 && keys.Meant(name) is [var key] ? keys.IndexOf(key) : null;
    }

    // To YAML {>>…<<} is a mapping: its key is a comment.
    private static string Shown(string key)
    {
        var braced = $"{{{key}}}";
        var shown = CommentScanner.Shown(braced);
        return shown == braced ? CommentScanner.Shown(key) : shown;
    }
}
