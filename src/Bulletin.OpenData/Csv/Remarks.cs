using System.Text;

namespace Bulletin.OpenData.Csv;

/// <summary>What offices write below a table: where the figures come from, who made it.</summary>
internal static class Remarks
{
    /// <summary>Whether a cell begins as such a note does.</summary>
    public static bool IsOne(ReadOnlySpan<byte> cell) =>
        cell.Length > 6
        && cell[0] is >= 0xe5 and <= 0xe8
        && (StartsAs(cell, "注"u8)
            || StartsAs(cell, "备注"u8)
            || StartsAs(cell, "说明"u8)
            || StartsAs(cell, "数据来源"u8)
            || StartsAs(cell, "资料来源"u8)
            || StartsAs(cell, "来源"u8)
            || StartsAs(cell, "单位"u8)
            || StartsAs(cell, "制表"u8)
            || StartsAs(cell, "制表人"u8)
            || StartsAs(cell, "制表单位"u8)
            || StartsAs(cell, "制表日期"u8)
            || StartsAs(cell, "填表"u8)
            || StartsAs(cell, "填表人"u8)
            || StartsAs(cell, "填表日期"u8)
            || StartsAs(cell, "填报人"u8)
            || StartsAs(cell, "填报单位"u8)
            || StartsAs(cell, "审核"u8)
            || StartsAs(cell, "审核人"u8));

    /// <summary>The same of a text.</summary>
    public static bool IsOne(string text) => IsOne(Encoding.UTF8.GetBytes(text));

    private static bool StartsAs(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> word)
    {
        if (!cell.StartsWith(word))
            return false;
        cell = cell[word.Length..];
        // 注1：
        if (cell is [>= (byte)'0' and <= (byte)'9', ..])
            cell = cell[1..];
        return cell.StartsWith("："u8) || cell.StartsWith(":"u8);
    }
}
