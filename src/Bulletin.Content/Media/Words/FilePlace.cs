using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media.Words;

/// <summary>Where something stands within a file; all empty: nobody knows.</summary>
/// <param name="Part">The part, as the program that opens the file shows it.</param>
/// <param name="At">The line of a text.</param>
internal readonly record struct FilePlace(Wording? Part, Mark At = default)
{
    /// <summary>A sheet of a workbook, or a cell of it.</summary>
    /// <param name="sheet">Its name.</param>
    /// <param name="cell">B3; empty: the sheet.</param>
    public static FilePlace InSheet(string sheet, string cell) => new(cell.Length == 0
        ? new($"工作表“{sheet}”", $"sheet '{sheet}'")
        : new($"工作表“{sheet}”的 {cell}", $"cell {cell} of sheet '{sheet}'"));

    /// <summary>The place as a message names it; null when there is nothing to name.</summary>
    /// <param name="member">The file within an archive in which it stands; null: the file itself.</param>
    public Wording? In(string? member)
    {
        var (chinese, english) = (new List<string>(), new List<string>());
        if (member is not null) Add(new($"“{member}”", $"'{member}'"));
        if (Part is { } part) Add(part);
        if (At.Line > 0 && chinese.Count > 0) Add(new($"第 {At.Line} 行", $"line {At.Line}"));
        return chinese.Count == 0 ? null : new(string.Join("，", chinese), string.Join(" of ", english));

        void Add(Wording one)
        {
            chinese.Add(one.Chinese);
            english.Insert(0, one.English);
        }
    }
}
