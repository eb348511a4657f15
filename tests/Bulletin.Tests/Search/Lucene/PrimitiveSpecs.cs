using System.Buffers.Binary;
using System.Text;
using Bulletin.Search.Lucene;
using Bulletin.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Bulletin.Tests.Search.Lucene;

/// <summary>What Lucene's files are made of, read back here in the plainest way.</summary>
public sealed class PrimitiveSpecs
{
    private const int Rounds = 2000;

    [Fact]
    public void Numbers_come_back() => Law.ForAll(
        Gen.Choose(0, 63).SelectMany(Upto),
        Smaller,
        number =>
        {
            var small = (int)(number & int.MaxValue);
            var output = new DataOutput();
            output.VInt(small);
            output.VLong(number);
            output.Int(small);
            output.Long(number);
            output.VInt(-1);
            var at = 0;
            Assert.Equal(small, Take(output.Written, ref at));
            Assert.Equal(number, Take(output.Written, ref at));
            Assert.Equal(small, BinaryPrimitives.ReadInt32BigEndian(output.Written[at..]));
            Assert.Equal(number, BinaryPrimitives.ReadInt64BigEndian(output.Written[(at + 4)..]));
            Assert.Equal([255, 255, 255, 255, 15], output.Written[(at + 12)..].ToArray());
        },
        Rounds);

    [Theory]
    [InlineData("")]
    [InlineData("第一章 总则 PM2.5")]
    [InlineData("𠮷野家")]
    public void Texts_come_back(string text)
    {
        var output = new DataOutput();
        output.Text(text);
        var at = 0;
        var length = (int)Take(output.Written, ref at);
        Assert.Equal(text, Encoding.UTF8.GetString(output.Written.Slice(at, length)));
        Assert.Equal(at + length, output.Position);
    }

    [Fact]
    public void Packed_numbers_come_back() => Law.ForAll(
        from bits in Gen.Choose(1, 63)
        from count in Gen.Choose(1, 300)
        from values in Upto(bits).ArrayOf(count)
        select (Bits: bits, Values: values),
        input => Fewer(input.Values).Select(fewer => (input.Bits, fewer)),
        input =>
        {
            var (bits, values) = input;
            var output = new DataOutput();
            PackedInts.Write(output, values, bits);
            Assert.Equal(PackedInts.ByteCount(values.Length, bits), output.Position);
            Assert.Equal(values, Unpacked(output.Written, values.Length, bits));
            if (bits <= 31)
            {
                var narrow = new DataOutput();
                PackedInts.Write(narrow, values.Select(value => (int)value).ToArray(), bits);
                Assert.Equal(output.Written.ToArray(), narrow.Written.ToArray());
            }

            Assert.InRange(PackedInts.BitsRequired(values.Aggregate((one, other) => one | other)), 1, bits);
        },
        Rounds);

    [Fact]
    public void Blocks_of_differences_come_back() => Law.ForAll(
        from bits in Gen.Choose(1, 60)
        from count in Gen.Choose(1, 200)
        from values in Signed(bits).ArrayOf(count)
        select values,
        Fewer,
        values =>
        {
            var output = new DataOutput();
            BlockPackedInts.Write(output, values, 64);
            var (at, read) = (0, new List<long>());
            while (read.Count < values.Length)
            {
                var token = output.Written[at++];
                var min = (token & 1) != 0 ? 0 : ZigZag(TakeNine(output.Written, ref at) + 1);
                var (count, width) = (Math.Min(64, values.Length - read.Count), token >> 1);
                read.AddRange(
                    width == 0 ? Enumerable.Repeat(min, count) : Unpacked(output.Written[at..], count, width).Select(value => value + min));
                at += PackedInts.ByteCount(count, width);
            }

            Assert.Equal(values, read);
            Assert.Equal(output.Position, at);
        },
        Rounds);

    [Fact]
    public void What_was_compressed_comes_back() => Law.ForAll(
        from most in Gen.Elements(40, 40_000)
        from length in Gen.Choose(0, most)
        from seed in Gen.Choose(0, int.MaxValue)
        select Repetitive(new(seed), length),
        Pieces.Without,
        source =>
        {
            var output = new DataOutput();
            new Lz4().Compress(source, output);
            Assert.Equal(source, Decompressed(output.Written, source.Length));
        },
        Rounds);

    [Fact]
    public void What_repeats_takes_less_when_it_is_compressed_and_one_compressor_takes_many()
    {
        var compressor = new Lz4();
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("各县（区）人民政府，市政府各部门：", 500)));
        for (var times = 0; times < 3; times++)
        {
            var small = new DataOutput();
            compressor.Compress(text, small);
            Assert.True(small.Position * 20 < text.Length);
            Assert.Equal(text, Decompressed(small.Written, text.Length));
        }
    }

    [Fact]
    public void A_transducer_finds_each_prefix_and_no_other() => Law.ForAll(
        from most in Gen.Elements(3, 399)
        from count in Gen.Choose(0, most)
        from prefixes in Prefixes.ArrayOf(count)
        select prefixes,
        Pieces.Without,
        prefixes =>
        {
            var inputs = new SortedSet<string>(prefixes, StringComparer.Ordinal) { "" };
            var entries = inputs
                .Select(input => new FstWriter.Entry(Encoding.ASCII.GetBytes(input), Encoding.ASCII.GetBytes("=" + input)))
                .ToList();
            var output = new DataOutput();
            FstWriter.Write(entries, output);
            var fst = new Transducer(output.Written.ToArray());
            foreach (var input in inputs)
                Assert.Equal("=" + input, fst.Find(input));
            foreach (var input in inputs)
                Assert.Null(inputs.Contains(input + "z") ? null : fst.Find(input + "z"));
        });

    private static Gen<string> Prefixes =>
        from length in Gen.Choose(1, 4)
        from letters in Gen.OneOf(Gen.Choose('a', 'c'), Gen.Choose('a', 'z')).ArrayOf(length)
        select string.Concat(letters.Select(letter => (char)letter));

    // Of at most so many bits.
    private static Gen<long> Upto(int bits) =>
        from high in Gen.Choose(0, int.MaxValue)
        from low in Gen.Choose(0, int.MaxValue)
        from last in Gen.Choose(0, 1)
        select (((long)high << 32) | ((long)low << 1) | (uint)last) & (long.MaxValue >> (63 - bits));

    private static Gen<long> Signed(int bits) =>
        from number in Upto(bits)
        from isLess in Gen.Choose(0, 1)
        select number - (isLess * (1L << (bits - 1)));

    private static IEnumerable<long> Smaller(long number) => number == 0 ? [] : [0, number / 2, number - 1];

    private static IEnumerable<long[]> Fewer(long[] values) => Pieces.Without(values).Where(fewer => fewer.Length > 0);

    private static long Take(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (value, shift) = (0L, 0);
        for (; bytes[at] > 127; shift += 7)
            value |= (long)(bytes[at++] & 127) << shift;
        return value | ((long)bytes[at++] << shift);
    }

    // The ninth byte has all its bits.
    private static long TakeNine(ReadOnlySpan<byte> bytes, ref int at)
    {
        var value = 0L;
        for (var i = 0; i < 8; i++)
        {
            var part = bytes[at++];
            value |= (long)(part & 127) << (7 * i);
            if (part < 128)
                return value;
        }

        return value | ((long)bytes[at++] << 56);
    }

    private static long ZigZag(long value) => (long)((ulong)value >> 1) ^ -(value & 1);

    private static long[] Unpacked(ReadOnlySpan<byte> bytes, int count, int bits)
    {
        var values = new long[count];
        for (var (i, bit) = (0, 0); i < count; i++)
        {
            for (var left = bits; left > 0; left--, bit++)
                values[i] = (values[i] << 1) | (uint)((bytes[bit >> 3] >> (7 - (bit & 7))) & 1);
        }

        return values;
    }

    private static byte[] Repetitive(Random random, int length)
    {
        var bytes = new List<byte>(length);
        while (bytes.Count < length)
        {
            var count = Math.Min(length - bytes.Count, random.Next(1, random.Next(8) == 0 ? 3000 : 30));
            var back = bytes.Count > 0 && random.Next(3) > 0 ? random.Next(1, bytes.Count + 1) : 0;
            for (; count > 0; count--)
                bytes.Add(back > 0 ? bytes[^back] : (byte)random.Next(256));
        }

        return [.. bytes];
    }

    private static byte[] Decompressed(ReadOnlySpan<byte> bytes, int length)
    {
        var made = new List<byte>(length);
        for (var at = 0; at < bytes.Length;)
        {
            var token = bytes[at++];
            var literals = (int)Length(bytes, token >> 4, ref at);
            made.AddRange(bytes.Slice(at, literals));
            at += literals;
            if (at == bytes.Length)
                break;
            var back = bytes[at] | (bytes[at + 1] << 8);
            at += 2;
            for (var left = Length(bytes, token & 15, ref at) + 4; left > 0; left--)
                made.Add(made[^back]);
        }

        return [.. made];
    }

    private static long Length(ReadOnlySpan<byte> bytes, int first, ref int at)
    {
        long length = first;
        if (first < 15)
            return length;
        byte more;
        do length += more = bytes[at++]; while (more == 255);
        return length;
    }

    /// <summary>Reads a transducer arc by arc, from the last byte of a node to its first.</summary>
    private sealed class Transducer
    {
        private readonly byte[] nodes;
        private readonly string empty;
        private readonly long start;

        public Transducer(byte[] file)
        {
            // The header: magic number, "FST", version.
            var at = 4 + 4 + 4;
            Assert.Equal([0, 1], file[at..(at + 2)]);
            at += 2;
            var length = (int)Take(file, ref at);
            var reversed = file[at..(at + length)].Reverse().ToArray();
            var inner = 0;
            var size = (int)Take(reversed, ref inner);
            empty = Encoding.ASCII.GetString(reversed, inner, size);
            at += length + 1;
            start = Take(file, ref at);
            for (var i = 0; i < 3; i++)
                Take(file, ref at);
            var count = (int)Take(file, ref at);
            nodes = file[at..];
            Assert.Equal(count, nodes.Length);
        }

        public string? Find(string input)
        {
            if (input.Length == 0)
                return empty;
            var node = start;
            for (var i = 0; i < input.Length; i++)
            {
                if (node <= 0 || Arc(node, (byte)input[i]) is not { } arc)
                    return null;
                if (i == input.Length - 1)
                    return arc.Output;
                node = arc.Target;
            }

            return null;
        }

        private (string? Output, long Target)? Arc(long node, byte wanted)
        {
            var at = node;
            var (width, first) = (0L, 0L);
            if (nodes[at] == 32)
            {
                at--;
                Number(ref at);
                width = Number(ref at);
                first = at;
            }

            (string? Output, long Target)? found = null;
            for (var i = 0; ; i++)
            {
                if (width > 0)
                    at = first - (i * width);
                var flags = nodes[at--];
                var label = nodes[at--];
                string? output = null;
                if ((flags & 32) != 0)
                {
                    var length = Number(ref at);
                    output = string.Concat(Enumerable.Range(0, (int)length).Select(_ => (char)nodes[at--]));
                }

                // A node written just before lies below all arcs of this one.
                var target = (flags & 8) != 0 ? 0 : (flags & 4) != 0 ? -1 : Number(ref at);
                if (label == wanted)
                    found = (output, target);
                if ((flags & 2) != 0)
                    break;
            }

            return found is { Target: -1 } near ? (near.Output, at) : found;
        }

        private long Number(ref long at)
        {
            var (value, shift) = (0L, 0);
            for (; nodes[at] > 127; shift += 7)
                value |= (long)(nodes[at--] & 127) << shift;
            return value | ((long)nodes[at--] << shift);
        }
    }
}
