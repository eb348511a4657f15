using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents.Datasets;

namespace Bulletin.OpenData.Validation;

/// <summary>What spreadsheets leave in a table or make of its values.</summary>
internal static class SpreadsheetProblems
{
    public static readonly Rule SpoiltRule = Rule.Warning("BLT8130", "编码被电子表格改坏", "Code damaged by a spreadsheet");
    public static readonly Rule FormulaRule = Rule.Warning("BLT8131", "单元格里是公式", "Formula in a cell");
    public static readonly Rule RemarkRowRule = Rule.Warning("BLT8132", "表外的注写在数据里", "Remark among the rows");

    public static Diagnostic Spoilt(Location at, TableColumn column, string typed) => SpoiltRule.At(
        at,
        Spreadsheets.Unspoilt(typed) is null
            ? new(
                $"“{column.Title}”的值“{typed}”是电子表格用科学计数法改写的号码，末几位已经丢失。",
                $"'{typed}' in '{column.Name}' is a number that a spreadsheet rewrote in scientific notation; its last digits are lost.")
            : new(
                $"“{column.Title}”的值“{typed}”带着电子表格的标记，不是号码本身。",
                $"'{typed}' in '{column.Name}' carries the mark of a spreadsheet and is not the code itself."),
        Spreadsheets.Unspoilt(typed) is { } code
            ? new($"写成 {code}，前后不加撇号、等号和引号。", $"Write {code}, without apostrophe, equals sign and quotes.")
            : new(
                "回到原件，先把这一列设为“文本”格式，再重新导出。",
                "Go back to the original, set the format of the column to 'Text' and export it again."));

    /// <param name="at">The first cell of its kind.</param>
    /// <param name="column">Its column.</param>
    /// <param name="typed">What stands there.</param>
    public static Diagnostic CutOff(Location at, TableColumn column, string typed) => SpoiltRule.At(
        at,
        new(
            $"“{column.Title}”的值“{typed}”第 15 位以后全是 0，像是电子表格丢掉了末几位。",
            $"All digits of '{typed}' in '{column.Name}' after the 15th are zero; a spreadsheet seems to have dropped the last ones."),
        new(
            "与原件核对；先把这一列设为“文本”格式，再重新导出。",
            "Compare it with the original; set the format of the column to 'Text' and export it again."));

    public static Diagnostic Formula(Location at, TableColumn column, string typed) => FormulaRule.At(
        at,
        new(
            $"“{column.Title}”的值“{typed}”是公式，不是算出来的数。",
            $"'{typed}' in '{column.Name}' is a formula and not its result."),
        new(
            "在电子表格里把这一列“选择性粘贴 → 数值”，再另存为 CSV；或直接写上结果。",
            "Replace the formulas by their values in the spreadsheet (Paste Special → Values) and save it as CSV again, or write the "
                + "result."));

    public static Diagnostic RemarkRow(Location at, string typed) => RemarkRowRule.At(
        at,
        new($"这一行“{typed}”是表下的注，不是数据。", $"This row ('{typed}') is a remark below the table, not data."),
        new("删去这一行，把它写进 dataset.yml 的“说明”。", "Delete the row and write it under 'notes' in dataset.yml."));
}
