using System.Runtime.CompilerServices;

namespace Bulletin.Content.Fields;

/// <summary>The set of a record key's children, made once per key.</summary>
internal static class KeySets
{
    private static readonly ConditionalWeakTable<Key, KeySet> Made = [];

    public static KeySet Of(Key key) => Made.GetValue(key, static k => new KeySet(k.Children.AsSpan()));
}
