using System.Collections.Frozen;

namespace Bulletin.Content.Media.Cleaning;

/// <summary>Names of four letters, by which many formats call their chunks and boxes.</summary>
internal static class Fourcc
{
    public static bool IsOneOf(ReadOnlySpan<byte> name, FrozenSet<string> names)
    {
        Span<char> letters = [(char)name[0], (char)name[1], (char)name[2], (char)name[3]];
        return names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);
    }

    /// <summary>What a table says of a name; the default value: nothing.</summary>
    public static T? Of<T>(ReadOnlySpan<byte> name, FrozenDictionary<string, T> table)
    {
        Span<char> letters = [(char)name[0], (char)name[1], (char)name[2], (char)name[3]];
        return table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var found) ? found : default;
    }
}
