using Bulletin.Content.Diagnostics;

namespace Bulletin.OpenData.GeoJson;

/// <summary>Lines and columns of a text in memory. It is counted once, so that as many places may be asked for as there are.</summary>
/// <param name="content">UTF-8.</param>
internal sealed class Places(byte[] content)
{
    private const int Step = 1 << 12;

    // Before each step: how many lines have ended, and how many UTF-16 units of the last line there were.
    private (int Lines, int Units)[]? known;

    /// <summary>The place of a byte.</summary>
    public Mark Of(int offset)
    {
        known ??= Count();
        var (lines, units) = Add(known[offset / Step], content.AsSpan((offset / Step * Step)..offset));
        return new(lines + 1, units + 1);
    }

    private (int Lines, int Units)[] Count()
    {
        var counts = new (int Lines, int Units)[(content.Length / Step) + 1];
        for (var i = 1; i < counts.Length; i++)
            counts[i] = Add(counts[i - 1], content.AsSpan((i - 1) * Step, Step));
        return counts;
    }

    private static (int Lines, int Units) Add((int Lines, int Units) before, ReadOnlySpan<byte> text)
    {
        var lines = text.Count((byte)'\n');
        var rest = lines == 0 ? text : text[(text.LastIndexOf((byte)'\n') + 1)..];
        return (before.Lines + lines, (lines == 0 ? before.Units : 0) + Units(rest));
    }

    // A step may end within a character, which is counted where it begins.
    private static int Units(ReadOnlySpan<byte> text)
    {
        var units = 0;
        foreach (var one in text)
            units += one >= 0xf0 ? 2 : (one & 0xc0) == 0x80 ? 0 : 1;
        return units;
    }
}
