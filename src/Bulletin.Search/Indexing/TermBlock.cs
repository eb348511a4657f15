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
                25 + (counts.Title > 0 ? title.MaxLength(counts.Order) : 0) + (counts.Body > 0 ? body.MaxLength(counts.Order) : 0));
            var length = VarInt.Write(room, term);
            length += Posting.Write(room[length..], counts);
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
            var names = (packed & Posting.HasNames) != 0 ? ReadVarInt() : 0;
            var words = (packed & Posting.HasWords) != 0 ? ReadVarInt() : 0;
            posting = new(packed >> 2, names, words >> 2, (words & 3) == 3 ? ReadVarInt() : words & 3);
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

/// <summary>What a document has of a term, as its block holds it and as lists in the making do.</summary>
/// <param name="seen">How often it stands in the document; 0: it is nothing but a word.</param>
/// <param name="names">Which names contain it, and eight times before how many characters of the title it first stands.</param>
/// <param name="body">How often it is a word of the body.</param>
/// <param name="title">How often it is a word of the title.</param>
internal readonly struct Posting(int seen, int names, int body, int title)
{
    public const int HasNames = 2;
    public const int HasWords = 1;

    // Counts that take no character of their own: 1, 2 and 3.
    private const int MostInline = 3;

    private const int AllNames = 7;

    /// <summary>How often it stands in the document; 0: it is nothing but a word.</summary>
    public int Seen => seen;

    /// <summary>How often it is a word.</summary>
    public int Words => body + title;

    /// <summary>How often it is a word of the body.</summary>
    public int Body => body;

    /// <summary>How often it is a word of the title.</summary>
    public int Title => title;

    /// <summary>Whether a name of the document contains it.</summary>
    public bool IsNamed => names != 0;

    /// <summary>Writes it into a block.</summary>
    public static int Write(Span<byte> target, TermCounter.Counts counts)
    {
        var hasWords = counts.Title > 0 || counts.Body > 0;
        var length = VarInt.Write(
            target, (counts.Seen << 2) | (counts.Names != 0 ? HasNames : 0) | (hasWords ? HasWords : 0));
        if (counts.Names != 0) length += VarInt.Write(target[length..], (int)counts.Names | (counts.At << 3));
        if (!hasWords) return length;
        length += VarInt.Write(target[length..], (counts.Body << 2) | Math.Min(counts.Title, 3));
        return counts.Title < 3 ? length : length + VarInt.Write(target[length..], counts.Title);
    }

    /// <summary>How many characters it takes in a list, the gap to the document before included.</summary>
    public static int Size(int gap, int count) => count <= MostInline
        ? ScriptText.Size((gap << 2) | (count - 1))
        : ScriptText.Size((gap << 2) | MostInline) + ScriptText.Size(count);

    /// <summary>Writes it into a list: four times the gap plus the count less one, or plus three and then the count.</summary>
    public static int Put(Span<char> target, int gap, int count)
    {
        if (count <= MostInline) return ScriptText.Put(target, (gap << 2) | (count - 1));
        var length = ScriptText.Put(target, (gap << 2) | MostInline);
        return length + ScriptText.Put(target[length..], count);
    }

    /// <summary>Takes the gap and the count of the next from a list.</summary>
    public static (int Gap, int Count) Take(ReadOnlySpan<char> list, ref int at)
    {
        var value = ScriptText.Take(list, ref at);
        return (value >> 2, (value & MostInline) == MostInline ? ScriptText.Take(list, ref at) : (value & MostInline) + 1);
    }

    /// <summary>How many characters it takes in the list of names.</summary>
    public int NamesSize(int gap, int titleLength) =>
        ScriptText.Size((gap << 3) | (names & AllNames)) + (IsOfTitle ? ScriptText.Size(names >> 3) + ScriptText.Size(titleLength) : 0);

    /// <summary>
    /// Writes it into the list of names: eight times the gap plus which names; where the title contains it, also before how many of its
    /// characters it first stands, and how many it has.
    /// </summary>
    public int PutNames(Span<char> target, int gap, int titleLength)
    {
        var length = ScriptText.Put(target, (gap << 3) | (names & AllNames));
        if (!IsOfTitle) return length;
        length += ScriptText.Put(target[length..], names >> 3);
        return length + ScriptText.Put(target[length..], titleLength);
    }

    private bool IsOfTitle => (names & (int)TermCounter.Names.Title) != 0;
}
