using System.Collections.Concurrent;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Gives every term of an index a number, from 0, in the order in which they come; callable from any thread. The
/// numbers mean nothing outside one build: files are written in the order of the terms.
/// </summary>
/// <remarks>A term of up to four UTF-16 units, which nearly all are, is its own hash key: the units side by side in 64 bits.</remarks>
internal sealed class TermTable
{
    private const int Stripes = 64;

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

    /// <summary>The number of a term of at most four units.</summary>
    public int Id(ulong key)
    {
        var hash = Hash(key);
        var stripe = stripes[hash >> 58];
        lock (stripe)
            return stripe.Find(key, hash, this);
    }

    /// <summary>The number of a term of any length.</summary>
    public int Id(ReadOnlySpan<char> term)
    {
        if (term.Length <= 4)
            return Id(Key(term));
        return longs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(term, out var id) ? id : longs.GetOrAdd(term.ToString(), NewLong);
    }

    /// <summary>All terms by number. Only once no thread adds any.</summary>
    public string[] ToArray()
    {
        var terms = new string[Count];
        foreach (var stripe in stripes)
            stripe.CopyTo(terms);
        foreach (var (term, id) in longs)
            terms[id] = term;
        // Two threads may have numbered one long term: the number that lost names nothing.
        for (var i = 0; i < terms.Length; i++)
            terms[i] ??= "";
        return terms;
    }

    /// <summary>Numbers a term of an earlier build, in the order of <see cref="ToArray"/>. Only before any other thread comes.</summary>
    public void Restore(string term)
    {
        if (term.Length is > 0 and <= 4)
            Id(Key(term));
        else
            longs[term.Length > 0 ? term : $"\0{count}"] = Next();
    }

    private static ulong Hash(ulong key) => (key ^ (key >> 29)) * 0x9E3779B97F4A7C15;

    private int NewLong(string term) => Next();

    private int Next() => Interlocked.Increment(ref count) - 1;

    private sealed class Stripe
    {
        private ulong[] keys = new ulong[256];
        private int[] ids = new int[256];
        private int used;

        public int Find(ulong key, ulong hash, TermTable table)
        {
            var mask = (uint)keys.Length - 1;
            for (var slot = (uint)(hash >> 20) & mask; ; slot = (slot + 1) & mask)
            {
                if (keys[slot] == key)
                    return ids[slot];
                if (keys[slot] != 0)
                    continue;
                var id = table.Next();
                keys[slot] = key;
                ids[slot] = id;
                if (++used * 2 > keys.Length)
                    Grow();
                return id;
            }
        }

        public void CopyTo(string[] terms)
        {
            Span<char> units = stackalloc char[4];
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] == 0)
                    continue;
                var length = 0;
                for (var shift = 48; shift >= 0; shift -= 16)
                {
                    if (length > 0 || (char)(keys[i] >> shift) != 0)
                        units[length++] = (char)(keys[i] >> shift);
                }

                terms[ids[i]] = new(units[..length]);
            }
        }

        private void Grow()
        {
            var (oldKeys, oldIds) = (keys, ids);
            keys = new ulong[oldKeys.Length * 2];
            ids = new int[keys.Length];
            var mask = (uint)keys.Length - 1;
            for (var i = 0; i < oldKeys.Length; i++)
            {
                if (oldKeys[i] == 0)
                    continue;
                var slot = (uint)(Hash(oldKeys[i]) >> 20) & mask;
                while (keys[slot] != 0)
                    slot = (slot + 1) & mask;
                keys[slot] = oldKeys[i];
                ids[slot] = oldIds[i];
            }
        }
    }
}
