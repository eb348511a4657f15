namespace Bulletin.Search.Indexing;

/// <summary>Where the words of one text stand, put together by their terms. Not for use by several threads at once.</summary>
internal sealed class WordPlaces
{
    private Place[] places = new Place[1024];
    private int[] sorted = new int[1024];
    private int[] ends = new int[1024];
    private int count;

    public void Clear() => count = 0;

    /// <param name="order">The place of the term among the terms of the document.</param>
    /// <param name="position">In words, from 0.</param>
    /// <param name="start">Where the word begins, in UTF-16 units.</param>
    /// <param name="length">How long it is.</param>
    public void Add(int order, int position, int start, int length)
    {
        if (count == places.Length)
            Array.Resize(ref places, count * 2);
        places[count++] = new(order, position, start, length);
    }

    /// <summary>Puts the words together; once all were added.</summary>
    /// <param name="terms">How many terms the document has.</param>
    public void Group(int terms)
    {
        if (ends.Length < terms + 1)
            ends = new int[terms * 2];
        if (sorted.Length < count)
            sorted = new int[count * 2];
        Array.Clear(ends, 0, terms + 1);
        foreach (ref readonly var place in places.AsSpan(0, count))
            ends[place.Order + 1]++;
        for (var i = 1; i <= terms; i++)
            ends[i] += ends[i - 1];
        // Each begins where the one before ends, and ends where the next began before.
        for (var i = 0; i < count; i++)
            sorted[ends[places[i].Order]++] = i;
    }

    /// <summary>How many bytes the places of a term take at most.</summary>
    public int MaxLength(int order) => (Places(order).Length * 15) + 5;

    /// <summary>
    /// Writes the places of a term, the length first: for each the distance to the one before in
    /// positions and in units, and the length. Returns how many bytes it took.
    /// </summary>
    public int Write(Span<byte> target, int order)
    {
        // The length goes before: it takes one byte unless it is long.
        var length = Put(target[1..], order);
        if (length > 127)
        {
            Span<byte> prefix = stackalloc byte[5];
            var wide = VarInt.Write(prefix, length);
            target.Slice(1, length).CopyTo(target[wide..]);
            prefix[..wide].CopyTo(target);
            return wide + length;
        }

        target[0] = (byte)length;
        return 1 + length;
    }

    private int Put(Span<byte> target, int order)
    {
        var (length, position, start) = (0, 0, 0);
        foreach (var i in Places(order))
        {
            ref readonly var place = ref places[i];
            length += VarInt.Write(target[length..], place.Position - position);
            length += VarInt.Write(target[length..], place.Start - start);
            length += VarInt.Write(target[length..], place.Length);
            (position, start) = (place.Position, place.Start);
        }

        return length;
    }

    private ReadOnlySpan<int> Places(int order) =>
        sorted.AsSpan(order == 0 ? 0 : ends[order - 1], ends[order] - (order == 0 ? 0 : ends[order - 1]));

    private readonly record struct Place(int Order, int Position, int Start, int Length);
}
