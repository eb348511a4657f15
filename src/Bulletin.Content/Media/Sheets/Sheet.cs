namespace Bulletin.Content.Media.Sheets;

/// <summary>A sheet of a workbook without its hidden rows and columns.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Rows">Its cells as texts; merged cells have theirs in the first.</param>
/// <param name="Merged">Cells that are merged, counted from 0 as they stand in <paramref name="Rows"/>.</param>
/// <param name="HiddenRows">How many rows with content nobody sees.</param>
/// <param name="HiddenColumns">How many columns with content nobody sees.</param>
public sealed record Sheet(
    string Name,
    List<List<string>> Rows,
    IReadOnlyList<MergedCells> Merged,
    int HiddenRows,
    int HiddenColumns);

/// <summary>Cells that are merged into one.</summary>
public readonly record struct MergedCells(int Row, int Column, int RowSpan, int ColumnSpan);
