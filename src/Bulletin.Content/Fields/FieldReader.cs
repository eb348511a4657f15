using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Characters;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Fields;

/// <summary>Reads typed values from a mapping; each mistake becomes one diagnostic at its place, and reading goes on.</summary>
public sealed class FieldReader
{
    private readonly KeySet keys;
    private readonly YamlEntry?[] values;
    private readonly YamlMapping mapping;
    private readonly bool isInner;

    // Where a single value was typed for a mapping, the key that the author knows.
    private Key? typedAs;

    public FieldReader(YamlMapping mapping, KeySet keys, string file, DiagnosticBag problems)
        : this(mapping, keys, file, problems, isInner: false)
    {
    }

    private FieldReader(YamlMapping mapping, KeySet keys, string file, DiagnosticBag problems, bool isInner)
    {
        this.isInner = isInner;
        this.keys = keys;
        this.mapping = mapping;
        File = file;
        Problems = problems;
        values = new YamlEntry?[keys.All.Length];
        List<YamlEntry>? unknown = null;
        foreach (var entry in mapping.Entries)
            if (!Accept(entry)) (unknown ??= []).Add(entry);
        var others = unknown is null ? null : new UnknownKeys(keys, file, problems, values, isInner);
        var isElsewhere = others is not null && others.Report(unknown!);
        // What lies in the wrong folder lacks nothing but the right one.
        if (isElsewhere && keys.All.Count(key => key.IsRequired && values[keys.IndexOf(key)] is null) > 1) return;
        foreach (var key in keys.All)
        {
            if (!key.IsRequired || Has(key) || others?.Told.Contains(key) == true) continue;
            problems.Add(
                values[keys.IndexOf(key)] is { } typed ? FieldProblems.Empty(Place(key), key, typed.Key)
                : isInner ? FieldProblems.MissingWithin(Place(key), key)
                : FieldProblems.Missing(Place(key), key));
        }
    }

    public string File { get; }

    public DiagnosticBag Problems { get; }

    /// <summary>Whether the key stands there with a value; blank text and an empty list are none.</summary>
    public bool Has(Key key) => Value(key) is not null;

    /// <summary>The place of a key's value, or of the mapping when the key is absent.</summary>
    public Mark At(Key key) => Typed(key)?.At ?? mapping.At;

    public Location Place(Key key) => new(File, At(key));

    public string? Text(Key key) => Value(key) is { } node ? Single(key, node) : null;

    public ImmutableArray<string> Texts(Key key)
    {
        if (!Has(key)) return [];
        var builder = ImmutableArray.CreateBuilder<string>();
        var items = Items(key);
        foreach (var node in items)
        {
            if (Single(key, node) is not { Length: > 0 } text) continue;
            // Of a list an item may be a term with a comma in it.
            var parts = items.Length == 1 || key.Joining != Joining.Terms ? Parts(key, node, text) : [];
            if (parts.Count == 0) builder.Add(text);
            foreach (var (part, _) in parts) builder.Add(part);
        }

        return builder.DrainToImmutable();
    }

    public ImmutableArray<Reference> References(Key key)
    {
        if (!Has(key)) return [];
        var builder = ImmutableArray.CreateBuilder<Reference>();
        var isOne = Value(key) is YamlScalar;
        foreach (var node in Items(key))
        {
            if (Single(key, node) is not { Length: > 0 } text) continue;
            // Of a list an item may be a value with a comma in it.
            var parts = isOne || key.Joining != Joining.Terms ? Parts(key, node, text) : [];
            if (parts.Count == 0 && !IsUnparted(key, node)) builder.Add(new(text, node.At));
            foreach (var (part, at) in parts) builder.Add(new(part, Within(node, at)));
        }

        return builder.DrainToImmutable();
    }

    public Moment? Date(Key key)
    {
        if (Text(key) is not { } text) return null;
        if (Moment.TryParse(text, out var moment)) return moment;
        Problems.Add(FieldProblems.NotADate(Place(key), typedAs ?? key, text, DateGuess.Of(text)));
        return null;
    }

    public int? Number(Key key)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Problems.Add(FieldProblems.NotANumber(Place(key), key, text));
        return null;
    }

    /// <summary>A number that counts from 1.</summary>
    public int? Ordinal(Key key)
    {
        var number = Number(key);
        if (number == 0) Problems.Add(FieldProblems.Nought(Place(key), key));
        return number;
    }

    public bool Flag(Key key)
    {
        switch (Text(key))
        {
            case null: return false;
            case "true" or "True" or "是" or "yes": return true;
            case "false" or "False" or "否" or "no": return false;
            case var other:
                Problems.Add(FieldProblems.NotAFlag(Place(key), key, other));
                return false;
        }
    }

    /// <summary>The position of the value among the key's choices, or null when absent or unknown (which is reported).</summary>
    public int? Choice(Key key)
    {
        if (Text(key) is not { } text) return null;
        var index = key.Choices.IndexOf(text);
        if (index >= 0) return index;
        Problems.Add(FieldProblems.NotAChoice(Place(key), key, text));
        return null;
    }

    /// <summary>The value, when it is one of the key's choices; null when absent or unknown (which is reported).</summary>
    public string? ChoiceText(Key key) => Choice(key) is { } index ? key.Choices[index] : null;

    /// <summary>The mapping under a key; a single value stands for the first child where the key allows it.</summary>
    public FieldReader? Record(Key key) => Value(key) is { } node ? Child(key, node) : null;

    public IEnumerable<FieldReader> Records(Key key)
    {
        foreach (var node in Items(key))
        {
            var parts = node is YamlScalar { Value: var text } ? Parts(key, node, text.Trim()) : [];
            if (parts.Count == 0 && !IsUnparted(key, node) && Child(key, node) is { } whole) yield return whole;
            foreach (var (part, at) in parts)
                if (Child(key, new YamlScalar(part, isQuoted: true, Within(node, at))) is { } child) yield return child;
        }
    }

    private static Mark Within(YamlNode node, int at) =>
        node.At with { Column = node.At.Column + at + (node is YamlScalar { IsQuoted: true } ? 1 : 0) };

    private IReadOnlyList<(string Text, int At)> Parts(Key key, YamlNode node, string text)
    {
        if (key.Joining == Joining.None) return [];
        if (text is ['［' or '【', .., '］' or '】'])
        {
            Problems.Add(YamlProblems.WideBracket(new(File, node.At), text[0], '['));
            var inside = text[1..^1];
            var parts = JoinedValue.Parts(inside, key.Joining);
            return parts.Count > 0 ? parts : [(inside.Trim(), 1)];
        }

        return JoinedValue.Parts(text, key.Joining);
    }

    // What cannot be parted for certain and cannot be one value: reported.
    private bool IsUnparted(Key key, YamlNode node)
    {
        if (key.Joining is not (Joining.People or Joining.Files or Joining.Documents)) return false;
        if (node is not YamlScalar { Value: var text } || !JoinedValue.HasMark(text)) return false;
        Problems.Add(FieldProblems.SeveralAsText(new(File, node.At), key, text.Trim()));
        return true;
    }

    private FieldReader? Child(Key key, YamlNode node)
    {
        switch (node)
        {
            case YamlMapping child:
                return new(child, KeySets.Of(key), File, Problems, isInner: true);
            case YamlScalar scalar when key.OrFirstChild:
                return new(
                    new([new(key.Children[0].English, node.At, scalar)], node.At),
                    KeySets.Of(key),
                    File,
                    Problems)
                { typedAs = key };
            default:
                Problems.Add(FieldProblems.NotARecord(new(File, node.At), key));
                return null;
        }
    }

    // False: there is no such key.
    private bool Accept(YamlEntry entry)
    {
        var index = IndexOf(entry);
        if (index < 0) return false;
        if (values[index] is { } earlier)
            Problems.Add(YamlProblems.DuplicateKey(new(File, entry.KeyAt), entry.Key, earlier.KeyAt.Line));
        else values[index] = isInner ? new UnknownKeys(keys, File, Problems, values, isInner).Parted(entry, mapping) : entry;
        return true;
    }

    // A key that was copied with something that nobody sees is the key that it looks like.
    private int IndexOf(YamlEntry entry)
    {
        if (keys.IndexOf(entry.Key) is var index and >= 0) return index;
        index = keys.IndexOf(OddCharacters.Identity(entry.Key));
        if (index >= 0) Problems.Add(FieldProblems.UnseenInKey(new(File, entry.KeyAt), keys.All[index]));
        return index;
    }

    private YamlNode? Value(Key key) => Typed(key) switch
    {
        YamlScalar scalar when scalar.IsNull || OddCharacters.IsBlank(scalar.Value) => null,
        YamlSequence { Items: [] } => null,
        var node => node,
    };

    private YamlNode? Typed(Key key)
    {
        var index = keys.IndexOf(key);
        return index < 0 ? null : values[index]?.Value;
    }

    private ImmutableArray<YamlNode> Items(Key key) => Value(key) switch
    {
        null => [],
        YamlSequence sequence => sequence.Items,
        var node => [node],
    };

    private string? Single(Key key, YamlNode node)
    {
        if (node is not YamlScalar scalar)
        {
            Problems.Add(FieldProblems.NotAText(new(File, node.At), key));
            return null;
        }

        return ValueText.Clean(scalar.Value.Trim(), key, new(File, node.At), Problems) is { Length: > 0 } text ? text : null;
    }
}
