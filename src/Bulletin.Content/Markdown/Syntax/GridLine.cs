namespace Bulletin.Content.Markdown.Syntax;

/// <summary>One line of a drawn table, addressed by the column in which an editor shows each character.</summary>
internal sealed class GridLine
{
    private readonly string text;
    private readonly int[] offsets;

    private GridLine(string text, int[] offsets) => (this.text, this.offsets) = (text, offsets);

    /// <summary>The ways in which editors count wide characters.</summary>
    internal enum HanWidth
    {
        Two,
        TwoAndMarks,
        One,
    }

    public static ReadOnlySpan<HanWidth> HanWidths => [HanWidth.Two, HanWidth.TwoAndMarks, HanWidth.One];

    public int Width => offsets.Length;

    public bool IsHeaderRule => text.Contains('=', StringComparison.Ordinal) && !text.AsSpan().ContainsAnyExcept("+=:");

    /// <summary>The character shown in a column; <c>\0</c> in the second column of a wide one.</summary>
    public char this[int column] => column > 0 && offsets[column] == offsets[column - 1] ? '\0' : text[offsets[column]];

    /// <summary>Where the character of a column stands in the line, in UTF-16 units.</summary>
    public int Offset(int column) => offsets[column];

    /// <returns>Null when the line is not as wide as the table, however wide characters are counted.</returns>
    public static GridLine? Read(ReadOnlySpan<char> line, int width)
    {
        if (line.IsEmpty || line[^1] is not ('|' or '+'))
            return null;
        foreach (var rule in HanWidths)
        {
            if (Measure(line, rule) == width)
                return new(line.ToString(), Columns(line, rule, width));
        }

        return null;
    }

    /// <summary>How many columns a text takes.</summary>
    public static int Measure(ReadOnlySpan<char> line, HanWidth rule)
    {
        var width = 0;
        foreach (var character in line)
            width += WidthOf(character, rule);
        return width;
    }

    private static int[] Columns(ReadOnlySpan<char> line, HanWidth rule, int width)
    {
        var columns = new int[width];
        var column = 0;
        for (var i = 0; i < line.Length; i++)
        {
            for (var part = WidthOf(line[i], rule); part > 0; part--)
                columns[column++] = i;
        }

        return columns;
    }

    // East Asian Width (UAX #11): W and F are two columns; marks such as “ ” … — are A, ambiguous, and editors differ.
    // The two halves of a surrogate pair, all of them Han in practice, are one column each.
    internal static int WidthOf(char character, HanWidth rule) => rule switch
    {
        HanWidth.One => 1,
        _ when character is >= '\u1100' and <= '\u115f' or >= '\u2e80' and <= '\ua4cf' or >= '\uac00' and <= '\ud7a3'
            or >= '\uf900' and <= '\ufaff'
            or >= '\ufe30' and <= '\ufe6f' or >= '\uff00' and <= '\uff60' or >= '\uffe0' and <= '\uffe6' => 2,
        HanWidth.TwoAndMarks when character is '“' or '”' or '‘' or '’' or '…' or '—' or '·' or '×' or '℃' or '‰'
            or >= '\u2160' and <= '\u217b' or >= '\u2460' and <= '\u24ff' =>
            2,
        _ => 1,
    };
}
