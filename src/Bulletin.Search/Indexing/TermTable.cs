using System.Collections.Concurrent;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Gives every term of an index a number, from 0, in the order in which they come; callable from any thread. The
/// numbers mean nothing outside one build: files are written in the order of the terms.
/// </summary>
/// <remarks>A term of up to four UTF-16 units, which nearly all are, is its own hash key: the units side by side in 64 bits.</remarks>
internal sealed class TermTable
{
    /// <summary>Up to so many units, a term is its own key.</summary>
    public const int UnitsOfKey = 4;

    private const int Stripes = 64;

    // Begins what stands for a number that names nothing.
    private const char Nothing = '\0';

    private readonly Stripe[] stripes = new Stripe[Stripes];
    private readonly ConcurrentDictionary<string, int> longs = new(StringComparer.Ordinal);
    private int count;

    public TermTable()
    {
        for (var i = 0; i < Stripes; i++)
            stripes[i] = new();
    }

    /// <summary>How many terms there are.</summary>
    public int Count => Volatile.Read(ref count);

    /// <summary>The key of a term of at most four units.</summary>
    public static ulong Key(ReadOnlySpan<char> term)
    {
        ulong key = 0;
        foreach (var unit in term)
            key = (key << 16) | unit;
        return key;
    }

    /// <summary>The hash of a key; the upper bits are the better ones.</summary>
    public static ulong Hash(ulong key) => (key ^ (key >> 29)) * 0x9E3779B97F4A7C15;

    /// <summary>The number of a term of at most four units.</summary>
    public int Id(ulong key)
    {
        var hash = Hash(key);
        var stripe = stripes[hash >> 58];
        if (stripe.TryFind(key, hash, out var id))
            return id;
        lock (stripe)
            return stripe.FindOrAdd(key, hash, this);
    }

    /// <summary>The number of a term of any length.</summary>
    public int Id(ReadOnlySpan<char> term)
    {
        if (term.Length <= UnitsOfKey)
            return Id(Key(term));
        return longs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var id) ? id : longs.GetOrAdd(term.ToString(), NewLong);
    }

    /// <summary>The number of a term; −1: it has none yet.</summary>
    public int TryId(ReadOnlySpan<char> term)
    {
        if (term.Length > UnitsOfKey) return longs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var known) ? known : -1;
        var key = Key(term);
        var hash = Hash(key);
        return stripes[hash >> 58].TryFind(key, hash, out var id) ? id : -1;
    }

    /// <summary>All terms by number. Only once no thread adds any.</summary>
    public string[] ToArray()
    {
        var terms = new string[Count];
        foreach (var stripe in stripes)
            stripe.CopyTo(terms);
        foreach (var (term, id) in longs)
            if (term[0] != Nothing) terms[id] = term;
        // Two threads may have numbered one long term: the number that lost names nothing.
        for (var i = 0; i < terms.Length; i++)
            terms[i] ??= "";
        return terms;
    }

    /// <summary>Numbers a term of an earlier build, in the order of <see cref="ToArray"/>. Only before any other thread comes.</summary>
    public void Restore(string term)
    {
        if (term.Length is > 0 and <= UnitsOfKey)
            Id(Key(term));
        else
            longs[term.Length > 0 ? term : $"{Nothing}{count}"] = Next();
    }

    private int NewLong(string term) => Next();

    private int Next() => Interlocked.Increment(ref count) - 1;

    // Nearly every term was seen before: it is found without the lock, in slots that are only ever added to. Its number is there before its
    // key is.
    private sealed class Stripe
    {
        private Slots slots = new(256);
        private int used;

        public bool TryFind(ulong key, ulong hash, out int id) => Volatile.Read(ref slots).TryFind(key, hash, out id, out _);

        public int FindOrAdd(ulong key, ulong hash, TermTable table)
        {
            if (slots.TryFind(key, hash, out var id, out var slot))
                return id;
            id = table.Next();
            slots.Put(slot, key, id);
            if (++used * 2 > slots.Length)
                Volatile.Write(ref slots, slots.Doubled());
            return id;
        }

        public void CopyTo(string[] terms)
        {
            foreach (var (key, id) in slots.All())
                terms[id] = Term(key);
        }

        private static string Term(ulong key)
        {
            Span<char> units = stackalloc char[UnitsOfKey];
            var length = 0;
            for (var shift = 48; shift >= 0; shift -= 16)
            {
                if (length > 0 || (char)(key >> shift) != 0)
                    units[length++] = (char)(key >> shift);
            }

            return new(units[..length]);
        }
    }

    private sealed class Slots(int length)
    {
        // Key and number side by side: what is looked up is seldom in the cache of the processor, and one line of it has both.
        private readonly Slot[] slots = new Slot[length];

        public int Length => slots.Length;

        /// <summary>Finds the number of a key, or else the slot where it belongs.</summary>
        public bool TryFind(ulong key, ulong hash, out int id, out uint slot)
        {
            var mask = (uint)slots.Length - 1;
            for (slot = (uint)(hash >> 20) & mask; ; slot = (slot + 1) & mask)
            {
                ref var known = ref slots[slot];
                var found = Volatile.Read(ref known.Key);
                id = found == key ? known.Id : 0;
                if (found == key || found == 0)
                    return found == key;
            }
        }

        public void Put(uint slot, ulong key, int id)
        {
            slots[slot].Id = id;
            Volatile.Write(ref slots[slot].Key, key);
        }

        public Slots Doubled()
        {
            var doubled = new Slots(slots.Length * 2);
            foreach (var (key, id) in All())
            {
                doubled.TryFind(key, Hash(key), out _, out var slot);
                doubled.Put(slot, key, id);
            }

            return doubled;
        }

        public IEnumerable<(ulong Key, int Id)> All()
        {
            for (var i = 0; i < slots.Length; i++)
            {
                if (slots[i].Key != 0)
                    yield return (slots[i].Key, slots[i].Id);
            }
        }

        private struct Slot
        {
            public ulong Key;
            public int Id;
        }
    }
}
