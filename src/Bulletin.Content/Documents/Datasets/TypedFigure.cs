using Bulletin.Content.Characters;

namespace Bulletin.Content.Documents.Datasets;

/// <summary>A figure as an office types it, which can mean only one number: <c>１,２３４</c>, <c>(5)</c>, <c>12.5万元</c>.</summary>
/// <param name="Number">The number as a table publishes it.</param>
/// <param name="Unit">What stands behind or before it; empty: nothing does.</param>
public readonly record struct TypedFigure(string Number, string Unit)
{
    private const int Longest = 64;
    private const int LongestUnit = 8;

    /// <summary>Reads a cell; null: it is no figure, or could be several.</summary>
    public static TypedFigure? Of(string typed)
    {
        if (typed.Length is 0 or > Longest) return null;
        var text = string.Concat(HalfWidth.Of(typed).Where(c => !char.IsWhiteSpace(c)));
        var isNegative = text is ['(', .., ')'];
        if (isNegative) text = text[1..^1];
        if (text is ['-', ..])
        {
            if (isNegative) return null;
            (isNegative, text) = (true, text[1..]);
        }
        else if (text is ['+', ..])
        {
            text = text[1..];
        }

        var before = text is ['¥' or '$' or '€', ..] ? text[..1] : "";
        text = text[before.Length..];
        var length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || text[length] is '.' or ',')) length++;
        var (digits, unit) = (text[..length], text[length..]);
        if (!TryJoin(ref digits) || !IsUnit(unit) || (before.Length > 0 && unit.Length > 0)) return null;
        return new(isNegative ? "-" + digits : digits, before.Length > 0 ? UnitOf(before) : unit);
    }

    // Commas part thousands, or the cell is no figure.
    private static bool TryJoin(ref string digits)
    {
        var groups = digits.Split(',');
        var last = groups[^1].Split('.');
        if (last.Length > 2 || groups[..^1].Any(group => group.Contains('.'))) return false;
        groups[^1] = last[0];
        if (groups.Length > 1 && (groups[0].Length is 0 or > 3 || groups.Skip(1).Any(group => group.Length != 3))) return false;
        if (last is [_, ""] || groups[0].Length == 0) return false;
        var whole = string.Concat(groups);
        digits = last.Length == 2 ? $"{whole}.{last[1]}" : whole;
        return whole.Length == 1 || whole[0] != '0';
    }

    private static bool IsUnit(string unit) =>
        unit.Length <= LongestUnit && unit.All(c => char.IsLetter(c) || c is '%' or '‰' or '/' or '°' or '℃' or '²' or '³')
        && !(unit is ['e' or 'E' or 'x' or 'X'] or ['年' or '月' or '日' or '号' or '时', ..]);

    private static string UnitOf(string sign) => sign switch { "$" => "美元", "€" => "欧元", _ => "元" };
}
