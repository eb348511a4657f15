using Bulletin.Bench.Readers;

namespace Bulletin.Bench.Mutations;

/// <summary>Makes inputs of examples. The same number gives the same input, on every machine and in every order.</summary>
/// <param name="kind">What signs are put in.</param>
/// <param name="examples">What is mutated.</param>
/// <param name="seed">Another one gives other inputs.</param>
internal sealed class Mutator(Kind kind, byte[][] examples, int seed)
{
    /// <summary>The longest input in bytes.</summary>
    private const int Longest = 1 << 16;

    public byte[] Make(int number)
    {
        var random = new Random(HashOf(number));
        var bytes = new List<byte>(examples[random.Next(examples.Length)]);
        for (var edits = random.Next(1, 9); edits > 0; edits--)
            Edit(bytes, random);
        if (bytes.Count > Longest)
            bytes.RemoveRange(Longest, bytes.Count - Longest);
        return [.. bytes];
    }

    private int HashOf(int number)
    {
        // Neighbours must not be alike (the finaliser of MurmurHash3).
        var hash = (uint)((seed * 0x9e3779b1L) + number);
        hash = (hash ^ (hash >> 16)) * 0x85ebca6b;
        hash = (hash ^ (hash >> 13)) * 0xc2b2ae35;
        return (int)(hash ^ (hash >> 16));
    }

    private void Edit(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var length = Math.Min(random.Next(1, 1 << random.Next(1, 12)), bytes.Count - at);
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                bytes.InsertRange(at, Sign(random));
                break;
            case 3:
                Replace(bytes, at, Sign(random));
                break;
            case 4 when at < bytes.Count:
                bytes[at] = (byte)random.Next(256);
                break;
            case 5 when at < bytes.Count:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 6:
                bytes.RemoveRange(at, length);
                break;
            case 7:
                bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                break;
            case 8:
                Repeat(bytes, at, [.. bytes.GetRange(at, Math.Min(length, 40))], random);
                break;
            case 9:
                Repeat(bytes, at, [.. Sign(random), .. random.Next(2) == 0 ? Sign(random) : []], random);
                break;
            case 10:
                var other = examples[random.Next(examples.Length)];
                bytes.RemoveRange(at, bytes.Count - at);
                bytes.AddRange(other.AsSpan(random.Next(other.Length + 1)));
                break;
            default:
                if (random.Next(4) == 0)
                    bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }

    private byte[] Sign(Random random) => Signs.Encode(kind.Signs[random.Next(kind.Signs.Length)]);

    private static void Replace(List<byte> bytes, int at, byte[] sign)
    {
        bytes.RemoveRange(at, Math.Min(sign.Length, bytes.Count - at));
        bytes.InsertRange(at, sign);
    }

    // Few of them, mostly; what grows too fast shows only in many.
    private static void Repeat(List<byte> bytes, int at, byte[] unit, Random random)
    {
        if (unit.Length == 0)
            return;
        var times = Math.Min(random.Next(1, 1 << random.Next(1, 15)), Longest / unit.Length);
        var run = new byte[times * unit.Length];
        for (var i = 0; i < times; i++)
            unit.CopyTo(run, i * unit.Length);
        bytes.InsertRange(at, run);
    }
}
