using System.Buffers;
using System.Text;

namespace Bulletin.OpenData.Validation;

/// <summary>What spreadsheets write where a value should stand, and what they make of values.</summary>
internal static class Spreadsheets
{
    // A spreadsheet keeps so many digits of a number; what follows becomes zeros.
    private const int ExactDigits = 15;

    // A code that a spreadsheet took for a number is written with an exponent from here on.
    private const int LeastExponent = 9;

    private static readonly SearchValues<byte> CodeBytes =
        SearchValues.Create("0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    private static readonly SearchValues<byte> MantissaBytes = SearchValues.Create("0123456789."u8);

    private static readonly string[] Errors =
    [
        "#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!",
        "#GETTING_DATA", "#名称?", "#引用!", "#值!", "#数!",
    ];

    private static readonly string[] Totals =
        ["合计", "总计", "小计", "共计", "总和", "总数", "合计数", "总计数", "合计金额", "总合计", "加总", "total",
            "totals", "subtotal", "sub-total", "grandtotal", "sum"];

    // Of 计, 和, 数, 值, 均, a colon, a bracket, and the English words.
    private static readonly SearchValues<byte> TotalEnds =
        SearchValues.Create([0xa1, 0x8c, 0xb0, 0xbc, 0x87, 0x9a, 0x89, .. ":)lLmMeEnN"u8]);

    // In other columns they are categories beside 当月.
    private static readonly string[] FirstOnly = ["累计", "累计数", "平均", "平均值", "平均数", "均值", "average", "mean"];

    private static readonly string[] Scopes =
        ["全国", "全省", "全市", "全区", "全县", "全州", "全镇", "全年", "全部", "全乡", "全校", "全局", "全系统",
            "本页", "本月", "本季", "本年", "本市", "本县", "本区", "年度", "各项"];

    private static readonly string[] Wholes = ["全省", "全市", "全区", "全县", "全州", "全镇", "全乡", "全部"];

    /// <summary>Whether a cell is an error value of a formula, or what a column shows that is too narrow.</summary>
    public static bool IsError(ReadOnlySpan<byte> cell)
    {
        if (cell[0] == 'E')
            return cell.StartsWith("Err:5"u8) && cell.Length == "Err:502".Length;
        if (cell[0] != '#' || cell.Length > 16)
            return false;
        if (cell.Length > 3 && cell.IndexOfAnyExcept((byte)'#') < 0)
            return true;
        var text = Encoding.UTF8.GetString(cell);
        return Array.Exists(Errors, error => string.Equals(error, text, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a cell is a formula and not its result: <c>=SUM(B2:B3)</c>, <c>=B2</c>.</summary>
    public static bool IsFormula(ReadOnlySpan<byte> cell)
    {
        if (cell.StartsWith("＝"u8))
            cell = cell[2..];
        else if (cell[0] != '=')
            return false;
        cell = cell[1..].TrimStart("+-( $"u8);
        var letters = 0;
        while (letters < cell.Length && (char.IsAsciiLetter((char)cell[letters]) || cell[letters] is (byte)'.' or (byte)'_')) letters++;
        if (letters == 0 || letters == cell.Length)
            return false;
        cell = cell[letters..].TrimStart((byte)'$');
        return !cell.IsEmpty && (cell[0] == '(' || cell.Contains((byte)'!') || (letters <= 3 && char.IsAsciiDigit((char)cell[0])));
    }

    /// <summary>
    /// Whether a text is what a spreadsheet makes of a code: an exponent, an apostrophe before it, or the formula <c>="0101"</c>.
    /// </summary>
    public static bool IsSpoilt(ReadOnlySpan<byte> cell)
    {
        if (cell.Length < 2)
            return false;
        return cell[0] switch
        {
            (byte)'\'' => cell.ContainsAnyInRange((byte)'0', (byte)'9') && cell[1..].IndexOfAnyExcept(CodeBytes) < 0,
            (byte)'=' => cell.Length > 3 && cell[1] == '"' && cell[^1] == '"',
            >= (byte)'0' and <= (byte)'9' => char.IsAsciiDigit((char)cell[^1]) && IsExponent(cell),
            _ => false,
        };
    }

    /// <summary>What the cell was before a spreadsheet changed it; null: nobody can tell.</summary>
    public static string? Unspoilt(string cell) => cell[0] switch
    {
        '\'' => cell[1..],
        '=' => cell[2..^1],
        _ => null,
    };

    /// <summary>Whether a text of digits is longer than a spreadsheet keeps.</summary>
    public static bool IsLongCode(ReadOnlySpan<byte> cell) =>
        cell.Length is > ExactDigits + 1 and <= 20 && cell.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    /// <summary>Whether all that follows of a long code is zeros.</summary>
    public static bool IsCutOff(ReadOnlySpan<byte> code) => code[ExactDigits..].IndexOfAnyExcept((byte)'0') < 0;

    /// <summary>Whether a cell says that its row holds the sum of others, or their mean where it names the row.</summary>
    public static bool IsTotal(ReadOnlySpan<byte> cell, bool isFirst)
    {
        // Few cells end so.
        if (cell.Length is < 3 or > 60 || !TotalEnds.Contains(cell[^1]))
            return false;
        var text = Encoding.UTF8.GetString(cell);
        if (text.IndexOfAny(['（', '(']) is var note and > 0)
            text = text[..note];
        text = string.Concat(text.Where(c => !char.IsWhiteSpace(c))).TrimEnd('：', ':');
        if (Array.Find(Scopes, scope => text.Length > 2 && text.StartsWith(scope, StringComparison.Ordinal)) is { } found)
            text = text[found.Length..];
        return Totals.Contains(text, StringComparer.OrdinalIgnoreCase)
            || (isFirst && FirstOnly.Contains(text, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether a cell names the whole of which other rows may be the parts: 全市, 全 县.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> cell) =>
        cell.Length <= 12
        && cell.StartsWith("全"u8)
        && Wholes.Contains(string.Concat(Encoding.UTF8.GetString(cell).Where(c => !char.IsWhiteSpace(c))));

    private static bool IsExponent(ReadOnlySpan<byte> cell)
    {
        var at = cell.IndexOfAny((byte)'E', (byte)'e');
        if (at < 1 || at + 2 >= cell.Length || cell[at + 1] != '+' || cell.Length > 32)
            return false;
        var mantissa = cell[..at];
        return mantissa.IndexOfAnyExcept(MantissaBytes) < 0
            && System.Buffers.Text.Utf8Parser.TryParse(cell[(at + 2)..], out int exponent, out var read)
            && read == cell.Length - at - 2
            && exponent >= LeastExponent;
    }
}
