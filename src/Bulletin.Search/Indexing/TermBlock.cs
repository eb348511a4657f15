using System.Buffers;

namespace Bulletin.Search.Indexing;

/// <summary>
/// The terms of one document as bytes: for each its number, what the document has of it, and
/// where it is a word of title and body (<see cref="WordPlaces"/>).
/// </summary>
internal static class TermBlock
{
    public static void Write(IBufferWriter<byte> output, TermCounter counter, WordPlaces title, WordPlaces body)
    {
        title.Group(counter.Count);
        body.Group(counter.Count);
        counter.Drain((term, counts) =>
        {
            var room = output.GetSpan(
                15 + (counts.Title > 0 ? title.MaxLength(counts.Order) : 0) + (counts.Body > 0 ? body.MaxLength(counts.Order) : 0));
            var length = VarInt.Write(room, term);
            length += VarInt.Write(room[length..], Posting.Pack(counts));
            if (counts.Title > 1)
                length += VarInt.Write(room[length..], counts.Title);
            if (counts.Title > 0)
                length += title.Write(room[length..], counts.Order);
            if (counts.Body > 0)
                length += body.Write(room[length..], counts.Order);
            output.Advance(length);
        });
    }

    /// <summary>Reads a block term by term.</summary>
    internal ref struct Reader(ReadOnlySpan<byte> block)
    {
        private ReadOnlySpan<byte> rest = block;

        /// <summary>Where the last term is a word of the title.</summary>
        public ReadOnlySpan<byte> Title { get; private set; }

        /// <summary>Where the last term is a word of the body.</summary>
        public ReadOnlySpan<byte> Body { get; private set; }

        public bool Next(out int term, out Posting posting)
        {
            (term, posting) = (0, default);
            if (rest.IsEmpty)
                return false;
            term = ReadVarInt();
            var packed = ReadVarInt();
            posting = new(packed, (packed & 3) == 3 ? ReadVarInt() : (packed & 3) == 2 ? 1 : 0);
            Title = posting.Title > 0 ? Places() : default;
            Body = posting.Body > 0 ? Places() : default;
            return true;
        }

        private ReadOnlySpan<byte> Places()
        {
            var length = ReadVarInt();
            var places = rest[..length];
            rest = rest[length..];
            return places;
        }

        private int ReadVarInt()
        {
            var at = 0;
            var value = VarInt.Read(rest, ref at);
            rest = rest[at..];
            return value;
        }
    }
}

/// <summary>
/// What a document has of a term: how often as a word of the body, how often as a
/// word of the title, and whether title or number contain it.
/// </summary>
internal readonly struct Posting(int packed, int title)
{
    /// <summary>How often it is a word of the body.</summary>
    public int Body => packed >> 2;

    /// <summary>How often it is a word of the title.</summary>
    public int Title => title;

    /// <summary>Twice two bits: the count in the body, and for the title 0 nothing, 1 contained, 2 a word once, 3 more often.</summary>
    public static int Pack(TermCounter.Counts counts) =>
        (counts.Body << 2) | (counts.Title > 1 ? 3 : counts.Title == 1 ? 2 : counts.Named ? 1 : 0);

    /// <summary>How many characters it takes in a list, the gap to the document before included.</summary>
    public int Size(int gap, byte titleNorm) => packed <= 8 && (packed & 3) == 0
        ? ScriptText.Size((gap << 2) | (packed >> 2))
        : ScriptText.Size((gap << 2) | 3) + ScriptText.Size(packed) + ((packed & 3) == 3 ? ScriptText.Size(title) : 0)
            + (title > 0 ? ScriptText.Size(titleNorm) : 0);

    /// <summary>
    /// Writes it into a list: the gap times four plus the count in the body when that is all and below three; else plus
    /// three, followed by the packed counts, the count in the title when that is above one, and the norm of the title when
    /// the term is a word of it. That norm stands here, in the few places that need it, because a file of all would cost
    /// every query as much as the norms of bodies.
    /// </summary>
    public int Put(Span<char> target, int gap, byte titleNorm)
    {
        if (packed <= 8 && (packed & 3) == 0)
            return ScriptText.Put(target, (gap << 2) | (packed >> 2));
        var length = ScriptText.Put(target, (gap << 2) | 3);
        length += ScriptText.Put(target[length..], packed);
        if ((packed & 3) == 3)
            length += ScriptText.Put(target[length..], title);
        if (title > 0)
            length += ScriptText.Put(target[length..], titleNorm);
        return length;
    }
}
