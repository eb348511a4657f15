namespace Bulletin.Content.Media.Cleaning;

/// <summary>The filters of PNG (chapter 9): bytes of a row are stored as the difference to what stands to the left and above.</summary>
internal static class PngFilter
{
    private const byte None = 0;
    private const byte Highest = 4;

    /// <summary>Gives the bytes of a row back.</summary>
    /// <param name="filter">Which filter was applied.</param>
    /// <param name="row">The row.</param>
    /// <param name="above">The row above, as it is; zeros for the first.</param>
    /// <param name="step">How many bytes to the left the same sample of the pixel before stands.</param>
    /// <returns>Whether there is such a filter.</returns>
    public static bool TryUndo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        if (filter > Highest) return false;
        for (var i = 0; filter != None && i < row.Length; i++)
        {
            var (left, corner) = i < step ? ((byte)0, (byte)0) : (row[i - step], above[i - step]);
            row[i] += Guess(filter, left, above[i], corner);
        }

        return true;
    }

    /// <summary>Filters a row, so that it is compressed well: samples of whole bytes are close to their neighbours.</summary>
    /// <param name="row">The row as it is.</param>
    /// <param name="above">The row above, as it is.</param>
    /// <param name="bits">Those of a pixel.</param>
    /// <param name="to">Takes the number of the filter and the row.</param>
    public static void Apply(ReadOnlySpan<byte> row, ReadOnlySpan<byte> above, int bits, Span<byte> to)
    {
        var step = bits / 8;
        to[0] = bits > 8 ? Highest : None;
        row.CopyTo(to[1..]);
        for (var i = 0; to[0] != None && i < row.Length; i++)
        {
            var (left, corner) = i < step ? ((byte)0, (byte)0) : (row[i - step], above[i - step]);
            to[1 + i] -= Guess(to[0], left, above[i], corner);
        }
    }

    private static byte Guess(byte filter, byte left, byte above, byte corner) => filter switch
    {
        1 => left,
        2 => above,
        3 => (byte)((left + above) / 2),
        _ => Paeth(left, above, corner),
    };

    private static byte Paeth(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - corner - corner));
        if (toLeft <= toAbove && toLeft <= toCorner) return (byte)left;
        return (byte)(toAbove <= toCorner ? above : corner);
    }
}
