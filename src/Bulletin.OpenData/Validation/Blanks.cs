namespace Bulletin.OpenData.Validation;

/// <summary>Blanks that nobody sees: those of ASCII, the no-break space and the full-width one of Chinese.</summary>
internal static class Blanks
{
    /// <summary>A cell without what is blank at its ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (AtStart(cell) is > 0 and var length)
            cell = cell[length..];
        while (AtEnd(cell) is > 0 and var length)
            cell = cell[..^length];
        return cell;
    }

    private static int AtStart(ReadOnlySpan<byte> cell) => cell switch
    {
        [(byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r', ..] => 1,
        [0xC2, 0xA0, ..] => 2,
        [0xE3, 0x80, 0x80, ..] => 3,
        _ => 0,
    };

    private static int AtEnd(ReadOnlySpan<byte> cell) => cell switch
    {
        [.., (byte)' ' or (byte)'\t' or (byte)'\n' or (byte)'\r'] => 1,
        [.., 0xC2, 0xA0] => 2,
        [.., 0xE3, 0x80, 0x80] => 3,
        _ => 0,
    };
}
