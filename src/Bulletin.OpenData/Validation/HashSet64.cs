using System.IO.Hashing;

namespace Bulletin.OpenData.Validation;

/// <summary>
/// A set of values by their 64-bit hashes: eight to sixteen bytes a value, so
/// that the keys of millions of rows fit in memory.
/// </summary>
/// <remarks>
/// Two of ten million values share a hash in about one table of 370,000
/// (n²/2⁶⁵): who reports a repeat looks at the values again.
/// </remarks>
internal sealed class HashSet64
{
    /// <summary>More values are not held: 512 MB would be needed.</summary>
    public const int Most = 1 << 25;

    private ulong[] slots;
    private bool hasZero;

    /// <param name="expected">About how many values will come: a set that need not grow is filled in half the time.</param>
    public HashSet64(int expected = 0) =>
        slots = new ulong[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(expected + (expected / 2), 1 << 8, 1 << 22))];

    public int Count { get; private set; }

    public static ulong Hash(ReadOnlySpan<byte> value) => XxHash3.HashToUInt64(value);

    /// <summary>Adds a hash; false: it is there already.</summary>
    public bool Add(ulong hash)
    {
        if (hash == 0)
        {
            if (hasZero)
                return false;
            hasZero = true;
            Count++;
            return true;
        }

        ref var slot = ref Find(slots, hash);
        if (slot == hash)
            return false;
        slot = hash;
        Count++;
        if (Count * 4L > slots.Length * 3L)
            Grow();
        return true;
    }

    public bool Contains(ulong hash) => hash == 0 ? hasZero : Find(slots, hash) == hash;

    private static ref ulong Find(ulong[] slots, ulong hash)
    {
        var mask = slots.Length - 1;
        var at = (int)hash & mask;
        while (slots[at] != 0 && slots[at] != hash)
            at = (at + 1) & mask;
        return ref slots[at];
    }

    private void Grow()
    {
        var larger = new ulong[slots.Length * 2];
        foreach (var hash in slots)
        {
            if (hash != 0)
                Find(larger, hash) = hash;
        }

        slots = larger;
    }
}
