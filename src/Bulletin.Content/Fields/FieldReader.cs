using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Content.Characters;
using Bulletin.Content.Comments;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Sensitive;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Fields;

/// <summary>Reads typed values from a mapping; each mistake becomes one diagnostic at its place, and reading goes on.</summary>
public sealed class FieldReader
{
    private readonly KeySet keys;
    private readonly YamlEntry?[] values;
    private readonly YamlMapping mapping;
    private readonly bool isInner;

    // Keys that were mistyped are not missing as well, and those of one other type say together that the file is in the wrong folder.
    private HashSet<Key>? meant;
    private List<(YamlEntry Entry, KeyHome Home)>? elsewhere;

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
        foreach (var entry in mapping.Entries) Accept(entry);
        ReportElsewhere();
        foreach (var key in keys.All)
        {
            if (key.IsRequired && !Has(key) && meant?.Contains(key) != true)
                problems.Add(Typed(key) is null ? FieldProblems.Missing(Place(key), key) : FieldProblems.Empty(Place(key), key));
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
        foreach (var node in Items(key))
            if (Single(key, node) is { Length: > 0 } text) builder.Add(text);
        return builder.DrainToImmutable();
    }

    public ImmutableArray<Reference> References(Key key)
    {
        if (!Has(key)) return [];
        var builder = ImmutableArray.CreateBuilder<Reference>();
        foreach (var node in Items(key))
            if (Single(key, node) is { Length: > 0 } text) builder.Add(new(text, node.At));
        return builder.DrainToImmutable();
    }

    public Moment? Date(Key key)
    {
        if (Text(key) is not { } text) return null;
        if (Moment.TryParse(text, out var moment)) return moment;
        Problems.Add(FieldProblems.NotADate(Place(key), typedAs ?? key, text));
        return null;
    }

    public int? Number(Key key)
    {
        if (Text(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Problems.Add(FieldProblems.NotANumber(Place(key), key, text));
        return null;
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
            if (Child(key, node) is { } child) yield return child;
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

    private void Accept(YamlEntry entry)
    {
        var index = IndexOf(entry);
        if (index < 0 && SecrecyKeys.Has(entry.Key)) Problems.Add(SensitiveProblems.SecrecyKey(new(File, entry.KeyAt), entry.Key));
        else if (index < 0 && entry.Value is YamlScalar { IsNull: true } && isInner)
            Problems.Add(FieldProblems.CutByComma(new(File, entry.KeyAt), Shown(entry.Key)));
        else if (index < 0)
        {
            if (keys.Elsewhere?.Invoke(entry.Key) is { } home) (elsewhere ??= []).Add((entry, home));
            else Unknown(entry);
        }
        else if (values[index] is { } earlier)
            Problems.Add(YamlProblems.DuplicateKey(new(File, entry.KeyAt), entry.Key, earlier.KeyAt.Line));
        else values[index] = entry;
    }

    private void Unknown(YamlEntry entry)
    {
        // Of what is only counted nobody reads the hint.
        var nearest = Problems.Keeps(FieldProblems.UnknownKeyRule, File) ? keys.Nearest(entry.Key) : null;
        if (nearest is not null) (meant ??= []).Add(keys.All[keys.IndexOf(nearest)]);
        Problems.Add(FieldProblems.UnknownKey(new(File, entry.KeyAt), Shown(entry.Key), nearest));
    }

    private void ReportElsewhere()
    {
        if (elsewhere is null) return;
        foreach (var group in elsewhere.GroupBy(static one => one.Home))
        {
            var typed = group.Select(one => Shown(one.Entry.Key)).ToList();
            Problems.Add(FieldProblems.KeyOfAnotherType(new(File, group.First().Entry.KeyAt), typed, group.Key));
        }
    }

    // To YAML {>>…<<} is a mapping: its key is a comment.
    private static string Shown(string key)
    {
        var braced = $"{{{key}}}";
        var shown = CommentScanner.Shown(braced);
        return shown == braced ? CommentScanner.Shown(key) : shown;
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
