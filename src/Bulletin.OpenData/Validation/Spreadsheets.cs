namespace Bulletin.OpenData.Validation;

/// <summary>What spreadsheets write where a value should stand.</summary>
internal static class Spreadsheets
{
    /// <summary>
    /// Whether a cell that begins with <c>#</c> is an error value of a formula, or what a column shows that is too narrow.
    /// </summary>
    public static bool IsError(ReadOnlySpan<byte> cell) =>
        cell.SequenceEqual("#N/A"u8)
        || cell.SequenceEqual("#REF!"u8)
        || cell.SequenceEqual("#DIV/0!"u8)
        || cell.SequenceEqual("#VALUE!"u8)
        || cell.SequenceEqual("#NAME?"u8)
        || cell.SequenceEqual("#NUM!"u8) || cell.SequenceEqual("#NULL!"u8) || (cell.Length > 3 && cell.IndexOfAnyExcept((byte)'#') < 0);

    /// <summary>Whether a cell says that its row holds the sum of others.</summary>
    public static bool IsTotal(ReadOnlySpan<byte> cell) =>
        cell.Length == 6 && (cell.SequenceEqual("合计"u8) || cell.SequenceEqual("总计"u8) || cell.SequenceEqual("小计"u8));
}
