using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Fields;

/// <summary>The keys that a mapping may hold, found by either name.</summary>
public sealed class KeySet
{
    // Not a frozen one: that is not compiled ahead of time for numbers, and a build of one changed page is over before the runtime has
    // optimised it.
    private readonly Dictionary<string, int> byName;

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
}

/// <summary>The type of content that has a key.</summary>
/// <param name="Folder">Its folder below content/.</param>
/// <param name="Name">What one such document is called.</param>
public sealed record KeyHome(string Folder, Wording Name);
