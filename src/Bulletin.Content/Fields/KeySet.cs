using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Characters;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Fields;

/// <summary>The keys that a mapping may hold, found by either name.</summary>
public sealed class KeySet
{
    // Not a frozen one: that is not compiled ahead of time for numbers, and a build of one changed page is over before the runtime has
    // optimised it.
    private readonly Dictionary<string, int> byName;

    // Asked only when a key is none of these.
    private Dictionary<string, ImmutableArray<Key>>? byOtherName;

    public KeySet(params ReadOnlySpan<Key> keys)
    {
        All = [.. keys];
        byName = new(All.Length * 2, StringComparer.Ordinal);
        for (var i = 0; i < All.Length; i++)
        {
            byName.Add(All[i].English, i);
            if (All[i].Chinese != All[i].English) byName.Add(All[i].Chinese, i);
        }
    }

    public ImmutableArray<Key> All { get; }

    /// <summary>Knows which other type of content has a key that is not among these; null: nobody does.</summary>
    public Func<string, KeyHome?>? Elsewhere { get; init; }

    /// <summary>The position of a key by its English or Chinese name, or -1.</summary>
    public int IndexOf(string name) => byName.TryGetValue(name, out var index) ? index : -1;

    /// <summary>The position of a key by what it means; a required variant of a key is the same key.</summary>
    public int IndexOf(Key key) => IndexOf(key.English) is var index and >= 0 && All[index].Chinese == key.Chinese ? index : -1;

    /// <summary>The known name nearest to a mistyped one, in the script it was typed in; null when none is near.</summary>
    public string? Nearest(string typed) => EditDistance.Nearest(typed, All.SelectMany(static key => (string[])[key.English, key.Chinese]));

    /// <summary>
    /// The keys that a name may mean: the name with blanks, in traditional characters, in capitals or full width, or one that other
    /// offices use. Mostly one or none.
    /// </summary>
    public ImmutableArray<Key> Meant(string typed) => (byOtherName ??= OtherNamesOfAll()).GetValueOrDefault(Plain(typed), []);

    /// <summary>Whether a name that is no key is of what an office notes for itself on the way of a document.</summary>
    public static bool IsInternal(string typed) => OtherNames.IsInternal(Plain(typed));

    private Dictionary<string, ImmutableArray<Key>> OtherNamesOfAll()
    {
        var found = new Dictionary<string, ImmutableArray<Key>>(StringComparer.Ordinal);
        // Their own names first: no other may take them.
        foreach (var key in All)
            found[Plain(key.English)] = found[Plain(key.Chinese)] = [key];
        var own = found.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var key in All)
        {
            foreach (var name in OtherNames.Of(key))
            {
                var plain = Plain(name);
                if (!own.Contains(plain) && found.GetValueOrDefault(plain, []) is var others && !others.Contains(key))
                    found[plain] = [.. others, key];
            }
        }

        return found;
    }

    // Letters and digits alone, in lower case and simplified characters.
    private static string Plain(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var unit in Simplified.Of(name))
        {
            var half = HalfWidth.Of(unit);
            if (char.IsLetterOrDigit(half))
                plain.Append(char.ToLowerInvariant(half));
        }

        return plain.ToString();
    }
}

/// <summary>The type of content that has a key.</summary>
/// <param name="Folder">Its folder below content/.</param>
/// <param name="Name">What one such document is called.</param>
public sealed record KeyHome(string Folder, Wording Name);
