namespace Bulletin.Search.Lucene;

/// <summary>
/// Lets a reader leap over blocks of a long list: Lucene's MultiLevelSkipListWriter
/// with the entries of its Lucene41SkipWriter.
/// </summary>
/// <remarks>
/// An entry at the end of each full block but the last: for its level the distance to the entry before in documents, in
/// .doc and, where the field has positions, in .pos, then how many positions of the block begun there are of earlier
/// documents, and, where it has offsets, the distance in .pay. Every eighth entry of a level stands on the next one, too,
/// followed by where the level below goes on. The highest level comes first; each but the lowest is preceded by its length.
/// </remarks>
internal sealed class SkipList
{
    private const int Multiplier = 8;
    private const int MostLevels = 10;

    private readonly DataOutput[] levels;
    private readonly Entry[] before;

    /// <param name="documents">How many documents there are in the index.</param>
    public SkipList(int documents)
    {
        var count = 1;
        for (var blocks = documents / PostingsWriter.BlockSize; documents > PostingsWriter.BlockSize
            && blocks >= Multiplier; blocks /= Multiplier)
        {
            count++;
        }

        levels = new DataOutput[Math.Min(count, MostLevels)];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = new();
        before = new Entry[levels.Length];
    }

    /// <summary>Begins the list of another term.</summary>
    public void Begin(Entry start)
    {
        foreach (var level in levels)
            level.Clear();
        Array.Fill(before, start);
    }

    /// <summary>Adds an entry.</summary>
    /// <param name="entry">Where it leads.</param>
    /// <param name="blocks">How many blocks stand before that place.</param>
    /// <param name="hasPositions">Whether the field has positions and offsets.</param>
    public void Add(Entry entry, int blocks, bool hasPositions)
    {
        long below = 0;
        for (var level = 0; level < levels.Length && (level == 0 || blocks % Multiplier == 0); level++)
        {
            if (level > 0)
                blocks /= Multiplier;
            var output = levels[level];
            Write(output, entry, before[level], hasPositions);
            before[level] = entry;
            var end = output.Position;
            if (level > 0)
                output.VLong(below);
            below = end;
        }
    }

    /// <summary>Writes all levels.</summary>
    public void End(DataOutput output)
    {
        for (var level = levels.Length - 1; level >= 0; level--)
        {
            if (level > 0 && levels[level].Position == 0)
                continue;
            if (level > 0)
                output.VLong(levels[level].Position);
            output.Bytes(levels[level].Written);
        }
    }

    private static void Write(DataOutput output, Entry entry, Entry before, bool hasPositions)
    {
        output.VInt(entry.Document - before.Document);
        output.VInt((int)(entry.Documents - before.Documents));
        if (!hasPositions)
            return;
        output.VInt((int)(entry.Positions - before.Positions));
        output.VInt(entry.Held);
        output.VInt((int)(entry.Offsets - before.Offsets));
    }

    /// <summary>A place in a list.</summary>
    /// <param name="Document">The last document before it.</param>
    /// <param name="Documents">Where .doc goes on.</param>
    /// <param name="Positions">Where .pos goes on.</param>
    /// <param name="Held">How many positions of the block that begins there are of earlier documents.</param>
    /// <param name="Offsets">Where .pay goes on.</param>
    internal readonly record struct Entry(int Document, long Documents, long Positions, int Held, long Offsets);
}
