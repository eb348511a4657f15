namespace Bulletin.Content.Media.Words;

/// <summary>Names of cells: AB12 is in column 28.</summary>
internal static class CellName
{
    private const int Longest = 10;

    /// <summary>0: there is none.</summary>
    public static int ColumnOf(string? cell)
    {
        var column = 0;
        foreach (var letter in cell ?? "")
        {
            if (letter is < 'A' or > 'Z' || column > 100_000) break;
            column = column * 26 + letter - 'A' + 1;
        }

        return column;
    }

    /// <summary>The name as messages show it; empty when it is none.</summary>
    public static string Shown(string cell)
    {
        if (cell.Length > Longest) return "";
        foreach (var character in cell)
            if (!char.IsAsciiLetterOrDigit(character)) return "";
        return cell;
    }
}
