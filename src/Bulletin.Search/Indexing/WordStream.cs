using System.Buffers;

namespace Bulletin.Search.Indexing;

/// <summary>The words of a document in their order, first those of the title, then those of the body: for each twice the place of its term among the terms of the document; plus one where it does not follow the word before at once or is not as long in the text as its term: then how many
/// positions further it is, how far its beginning is from the end of the word before, and how long it is.</summary>
internal static class WordStream
{
    /// <summary>Writes words. Not for use by several threads at once.</summary>
    internal sealed class Writer
    {
        private readonly ArrayBufferWriter<byte> output = new(8 << 10);
        private int last;

        public ReadOnlySpan<byte> Written => output.WrittenSpan;

        public void Clear() => output.ResetWrittenCount();

        /// <summary>Begins another text.</summary>
        public void Begin() => last = 0;

        /// <param name="order">The place of the term among the terms of the document.</param>
        /// <param name="length">The length of the term.</param>
        /// <param name="increment">How many positions further it is.</param>
        /// <param name="start">Where the word begins.</param>
        /// <param name="end">Where it ends.</param>
        public void Add(int order, int length, int increment, int start, int end)
        {
            var room = output.GetSpan(20);
            var isPlain = increment == 1 && start == last && end - start == length;
            var written = TermBlock.Put(room, (order << 1) | (isPlain ? 0 : 1));
            if (!isPlain)
            {
                written += TermBlock.Put(room[written..], increment);
                written += TermBlock.Put(room[written..], start - last);
                written += TermBlock.Put(room[written..], end - start);
            }

            output.Advance(written);
            last = end;
        }
    }

    /// <summary>Reads words.</summary>
    internal ref struct Reader(ReadOnlySpan<byte> words)
    {
        private readonly ReadOnlySpan<byte> words = words;
        private int at;

        /// <summary>The place of the term among the terms of the document.</summary>
        public int Order { get; private set; }

        /// <summary>The position of the word, from 0.</summary>
        public int Position { get; private set; } = -1;

        public int Start { get; private set; }

        public int End { get; private set; }

        /// <summary>Begins another text.</summary>
        public void Begin() => (Position, Start, End) = (-1, 0, 0);

        /// <param name="lengths">The lengths of the document's terms.</param>
        public void Next(ReadOnlySpan<int> lengths)
        {
            var value = Take();
            Order = value >> 1;
            var (increment, gap, length) = (1, 0, lengths[Order]);
            if ((value & 1) != 0) (increment, gap, length) = (Take(), Take(), Take());
            Position += increment;
            Start = End + gap;
            End = Start + length;
        }

        private int Take()
        {
            var (value, shift) = (0, 0);
            for (; words[at] > 127; shift += 7) value |= (words[at++] & 127) << shift;
            return value | (words[at++] << shift);
        }
    }
}
