namespace Bulletin.Search.Indexing;

/// <summary>Counts the terms of one document after another. Not for use by several threads at once.</summary>
internal sealed class TermCounter(TermTable table)
{
    private const ulong LongTerm = 0xFFFF_0000_0000_0000;

    private ulong[] keys = new ulong[4096];
    private Counts[] counts = new Counts[4096];
    private int[] slots = new int[1024];

    /// <summary>How many different terms there are.</summary>
    public int Count { get; private set; }

    /// <summary>The counts of a term, to be added to.</summary>
    public ref Counts Of(ReadOnlySpan<char> term) => ref Of(KeyOf(term));

    /// <summary>What stands for a term as long as the table lives.</summary>
    public ulong KeyOf(ReadOnlySpan<char> term) =>
        term.Length <= TermTable.UnitsOfKey ? TermTable.Key(term) : LongTerm | (uint)table.Id(term);

    /// <summary>The counts of a term of at most four units, to be added to.</summary>
    public ref Counts Of(ulong key)
    {
        var mask = (uint)keys.Length - 1;
        for (var slot = Slot(key) & mask; ; slot = (slot + 1) & mask)
        {
            if (keys[slot] == key)
                return ref counts[slot];
            if (keys[slot] != 0)
                continue;
            if (Count * 2 >= keys.Length)
            {
                Grow();
                return ref Of(key);
            }

            if (Count == slots.Length)
                Array.Resize(ref slots, Count * 2);
            counts[slot].Order = Count;
            slots[Count++] = (int)slot;
            keys[slot] = key;
            return ref counts[slot];
        }
    }

    /// <summary>Gives each term's number and counts, in the order in which they came, and forgets them.</summary>
    public void Drain(Action<int, Counts> take)
    {
        for (var i = 0; i < Count; i++)
        {
            var slot = slots[i];
            take((keys[slot] & LongTerm) == LongTerm ? (int)(uint)keys[slot] : table.Id(keys[slot]), counts[slot]);
            keys[slot] = 0;
            counts[slot] = default;
        }

        Count = 0;
    }

    private static uint Slot(ulong key) => (uint)(TermTable.Hash(key) >> 32);

    private void Grow()
    {
        var (oldKeys, oldCounts) = (keys, counts);
        keys = new ulong[oldKeys.Length * 2];
        counts = new Counts[keys.Length];
        var mask = (uint)keys.Length - 1;
        for (var i = 0; i < Count; i++)
        {
            var old = slots[i];
            var slot = Slot(oldKeys[old]) & mask;
            while (keys[slot] != 0)
                slot = (slot + 1) & mask;
            keys[slot] = oldKeys[old];
            counts[slot] = oldCounts[old];
            slots[i] = (int)slot;
        }
    }

    /// <summary>What a document is called by.</summary>
    [Flags]
    internal enum Names : byte
    {
        None = 0,

        /// <summary>标题.</summary>
        Title = 1,

        /// <summary>发文字号.</summary>
        Number = 2,

        /// <summary>主题词.</summary>
        Topic = 4,

        /// <summary>No name: words of a table.</summary>
        Cell = 8,
    }

    /// <summary>What a document has of a term.</summary>
    internal struct Counts
    {
        /// <summary>How many other terms came before it.</summary>
        public int Order;

        /// <summary>How often the analyser made it a word of the body.</summary>
        public int Body;

        /// <summary>How often the analyser made it a word of the title.</summary>
        public int Title;

        /// <summary>How often characters, a pair of them or a phrase stand in the document; 0: it is nothing but a word.</summary>
        public int Seen;

        /// <summary>Which of the document's names contain it.</summary>
        public Names Names;

        /// <summary>Before how many letters, digits and Han characters of the title it first stands, if the title contains it.</summary>
        public int At;
    }
}
