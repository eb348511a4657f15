namespace Bulletin.Search.Lucene;

/// <summary>
/// A transducer from byte strings to byte strings: Lucene's FST with one-byte labels and ByteSequenceOutputs, not packed,
/// in its version 4. Nodes are not shared, since no two outputs of an index of terms are equal.
/// </summary>
/// <remarks>
/// A header; 0: not packed; 1, length and output of the empty string, the last byte first; 0: labels of a byte; where the
/// first node lies, how many nodes, arcs and arcs with output there are, how many bytes follow; the nodes, read from their
/// last byte to the first. An arc: flags, label, the output at its end with its length (32), where its node lies unless
/// that was written just before (4) or there is none (8); 1: a string ends here, 2: the last arc. Five arcs and more of a
/// node near the root, and ten and more of any, take equally many bytes each, so that one is found by halving: 32, how many
/// arcs, how many bytes each, the arcs.
/// </remarks>
internal static class FstWriter
{
    private const int Final = 1;
    private const int LastArc = 2;
    private const int TargetNext = 4;
    private const int Stop = 8;
    private const int HasFinalOutput = 32;
    private const int FixedArcs = 32;
    private const int ShallowDepth = 3;
    private const int ArcsWhenShallow = 5;
    private const int ArcsWhenDeep = 10;
    private const int Version = 4;

    /// <summary>A string and its output.</summary>
    internal readonly record struct Entry(byte[] Input, byte[] Output);

    /// <param name="entries">In the order of bytes, each input once, the first empty.</param>
    /// <param name="output">Takes the transducer.</param>
    public static void Write(List<Entry> entries, DataOutput output)
    {
        var builder = new Builder(entries);
        // No node lies at 0.
        builder.Nodes.Byte(0);
        var start = entries.Count == 1 ? 0 : builder.Node(1, entries.Count, 0);
        IndexFile.Head(output, "FST", Version);
        output.Byte(0);
        output.Byte(1);
        var empty = new DataOutput();
        empty.VInt(entries[0].Output.Length);
        empty.Bytes(entries[0].Output);
        output.VInt(empty.Written.Length);
        output.Bytes(Reversed(empty.Written));
        output.Byte(0);
        output.VLong(start);
        output.VLong(builder.NodeCount);
        output.VLong(builder.ArcCount);
        output.VLong(0);
        output.VLong(builder.Nodes.Position);
        output.Bytes(builder.Nodes.Written);
    }

    private static byte[] Reversed(ReadOnlySpan<byte> bytes)
    {
        var reversed = bytes.ToArray();
        Array.Reverse(reversed);
        return reversed;
    }

    private sealed class Builder(List<Entry> entries)
    {
        private long newest = -1;

        public DataOutput Nodes { get; } = new();

        public long NodeCount { get; private set; }

        public long ArcCount { get; private set; }

        /// <summary>Writes the node of the entries that share their first bytes and go on; says where it lies.</summary>
        public long Node(int begin, int end, int depth)
        {
            var arcs = new List<(int Label, byte[]? Output, long Target)>();
            for (var next = begin; begin < end; begin = next)
            {
                var label = entries[begin].Input[depth];
                while (next < end && entries[next].Input[depth] == label)
                    next++;
                var isFinal = entries[begin].Input.Length == depth + 1;
                var rest = isFinal ? begin + 1 : begin;
                arcs.Add((label, isFinal ? entries[begin].Output : null, rest < next ? Node(rest, next, depth + 1) : 0));
            }

            NodeCount++;
            ArcCount += arcs.Count;
            var isFixed = arcs.Count >= (depth <= ShallowDepth ? ArcsWhenShallow : ArcsWhenDeep);
            var bytes = new List<byte[]>(arcs.Count);
            for (var i = 0; i < arcs.Count; i++)
                bytes.Add(Arc(arcs[i], i == arcs.Count - 1, isFixed));
            var node = new DataOutput();
            var width = bytes.Max(arc => arc.Length);
            if (isFixed)
            {
                node.Byte(FixedArcs);
                node.VInt(arcs.Count);
                node.VInt(width);
            }

            foreach (var arc in bytes)
            {
                node.Bytes(arc);
                for (var i = arc.Length; isFixed && i < width; i++)
                    node.Byte(0);
            }

            Nodes.Bytes(Reversed(node.Written));
            return newest = Nodes.Position - 1;
        }

        private byte[] Arc((int Label, byte[]? Output, long Target) arc, bool isLast, bool isFixed)
        {
            var isNext = arc.Target > 0 && arc.Target == newest && !isFixed;
            var made = new DataOutput();
            made.Byte(
                (isLast
                    ? LastArc
                    : 0) | (isNext ? TargetNext : 0) | (arc.Output is null ? 0 : Final | HasFinalOutput) | (arc.Target == 0 ? Stop : 0));
            made.Byte(arc.Label);
            if (arc.Output is not null)
            {
                made.VInt(arc.Output.Length);
                made.Bytes(arc.Output);
            }

            if (arc.Target > 0 && !isNext)
                made.VLong(arc.Target);
            return made.Written.ToArray();
        }
    }
}
