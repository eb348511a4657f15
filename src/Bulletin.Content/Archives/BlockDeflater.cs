using System.IO.Compression;

namespace Bulletin.Content.Archives;

/// <summary>
/// Compresses a stream by blocks, several at once, into one stream of DEFLATE (RFC 1951).
/// The bytes do not depend on how many processors there are.
/// </summary>
/// <remarks>
/// A block is closed by an empty stored one, which brings the next to a whole byte (RFC 1951, 3.2.4), and repeats nothing
/// of the block before. What is shorter than a block is compressed as if there were none. <see cref="ZipWriter"/> is its
/// only user: it is not safe for several threads, and writes to the output only in calls.
/// </remarks>
/// <param name="output">Takes what is compressed; stays open.</param>
internal sealed class BlockDeflater(Stream output) : WriteStream
{
    private const int BlockSize = 1 << 20;

    // One is filled while the others are compressed; more than eight would wait for what fills them.
    private static readonly int MostBlocks = Math.Min(Environment.ProcessorCount, 8) + 1;

    private readonly Queue<Block> running = [];
    private readonly Stack<Block> free = [];
    private Block current = new();
    private bool isClosed;

    public override bool CanWrite => !isClosed;

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            // Not before more comes: the last block must know that it is the last.
            if (current.IsFull)
                Next();
            buffer = current.Fill(buffer);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (isClosed)
            return;
        isClosed = true;
        while (running.Count > 0)
            WriteOldest();
        current.Compress(isLast: true);
        current.WriteTo(output);
        current.Dispose();
        foreach (var block in free)
            block.Dispose();
    }

    private void Next()
    {
        current.Start();
        running.Enqueue(current);
        if (running.Count == MostBlocks)
            WriteOldest();
        if (!free.TryPop(out var next))
            next = new();
        current = next;
    }

    private void WriteOldest()
    {
        var block = running.Dequeue();
        block.WriteTo(output);
        free.Push(block);
    }

    private sealed class Block : IDisposable
    {
        // RFC 1951, 3.2.6: the last block, with nothing in it.
        private static readonly byte[] EmptyLastBlock = [3, 0];

        private readonly MemoryStream content = new();
        private readonly MemoryStream packed = new();
        private Task work = Task.CompletedTask;

        public bool IsFull => content.Length == BlockSize;

        /// <returns>What found no room.</returns>
        public ReadOnlySpan<byte> Fill(ReadOnlySpan<byte> more)
        {
            var length = Math.Min(more.Length, BlockSize - (int)content.Length);
            content.Write(more[..length]);
            return more[length..];
        }

        public void Start() => work = Task.Run(() => Compress(isLast: false));

        public void Compress(bool isLast)
        {
            if (content.Length == 0)
            {
                packed.Write(EmptyLastBlock);
                return;
            }

            using var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true);
            deflate.Write(content.GetBuffer(), 0, (int)content.Length);
            if (isLast)
                return;
            deflate.Flush();
            // Closing it adds the end of a whole stream.
            var end = packed.Length;
            deflate.Dispose();
            packed.SetLength(end);
        }

        /// <summary>Waits until it is compressed, writes it and makes it empty.</summary>
        public void WriteTo(Stream output)
        {
            work.GetAwaiter().GetResult();
            packed.WriteTo(output);
            packed.SetLength(0);
            content.SetLength(0);
        }

        public void Dispose()
        {
            content.Dispose();
            packed.Dispose();
        }
    }
}
