using System.Buffers;

namespace Bulletin.Content.Sensitive;

/// <summary>Addresses under a heading that says somebody lives there. Those of offices have other headings.</summary>
/// <param name="text">The text, or a cell under a heading.</param>
/// <param name="heading">The heading; may be empty.</param>
internal readonly ref struct HomeAddresses(ReadOnlySpan<char> text, ReadOnlySpan<char> heading)
{
    private const int LongestHeading = 24;
    private const int LeastLength = 5;

    private const int MostColumns = 100;

    private static readonly SearchValues<char> Edges = SearchValues.Create("\n\r|，。；、");
    private static readonly SearchValues<char> Parts = SearchValues.Create("号室栋幢单组弄巷楼村");
    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789０１２３４５６７８９一二三四五六七八九十");

    private readonly ReadOnlySpan<char> text = text;
    private readonly ReadOnlySpan<char> heading = heading;

    public void Scan(List<SensitiveMatch> found)
    {
        if (SensitiveHeadings.IsOfHome(heading) && IsAddress(text))
            found.Add(new(SensitiveKind.HomeAddress, 0, text.Length));
        var at = 0;
        while (at < text.Length && IndexOfLabel(at, out var end) is var label and >= 0)
            at = TableHeads.RowOf(text, label) is var row and >= 0 && IsHead(row) ? Table(row, found) : Value(end, found);
    }

    // Every heading of a home has one of these characters.
    private int IndexOfLabel(int at, out int end)
    {
        end = text.Length;
        for (; text[at..].IndexOfAny('址', '籍', '居') is var next and >= 0; at++)
        {
            at += next;
            var from = Math.Max(0, at - LongestHeading);
            var around = text[from..Math.Min(text.Length, at + 4)];
            var edge = text[from..at].LastIndexOfAny(Edges) + 1;
            var heading = around[edge..];
            if (heading.IndexOfAny(SensitiveWords.Home) is not (var label and >= 0) || heading.ContainsAny(SensitiveWords.Premises))
                continue;
            end = at + 1;
            return from + edge + label;
        }

        return -1;
    }

    // 家庭住址：青屏区云江路18号
    private int Value(int start, List<SensitiveMatch> found)
    {
        var line = TableHeads.LineFrom(text, start);
        var colon = line[..Math.Min(line.Length, 8)].IndexOfAny('：', ':');
        if (colon < 0)
            return start;
        var value = line[(colon + 1)..];
        if (value.IndexOfAny("。；;|") is var end and >= 0)
            value = value[..end];
        if (IsAddress(value))
            found.Add(new(SensitiveKind.HomeAddress, start + colon + 1, value.Length));
        return start + colon + 1;
    }

    private bool IsHead(int row) => TableHeads.NextLine(text, row) is var next && next < text.Length
        && TableHeads.LineFrom(text, next) is var line && line.Length > 2 && TableHeads.IsRule(line);

    // The cells below the headings of a pipe or grid table.
    private int Table(int row, List<SensitiveMatch> found)
    {
        var columns = HomeColumns(TableHeads.LineFrom(text, row));
        var next = TableHeads.NextLine(text, row);
        for (; next < text.Length; next = TableHeads.NextLine(text, next))
        {
            var line = TableHeads.LineFrom(text, next);
            if (line.TrimStart(' ') is not ['|' or '+', ..])
                break;
            foreach (var column in columns)
            {
                var cell = TableHeads.Cell(line, column);
                if (IsAddress(cell) && line.Overlaps(cell, out var offset))
                    found.Add(new(SensitiveKind.HomeAddress, next + offset, cell.Length));
            }
        }

        return next;
    }

    // By the number of edges before them.
    private static List<int> HomeColumns(ReadOnlySpan<char> head)
    {
        var columns = new List<int>();
        for (var column = 0; column <= MostColumns && TableHeads.Cell(head, column) is { IsEmpty: false } || column == 0; column++)
            if (SensitiveHeadings.IsOfHome(TableHeads.Cell(head, column))) columns.Add(column);
        return columns;
    }

    // As exact as a door; what is masked names nobody's.
    private static bool IsAddress(ReadOnlySpan<char> value) =>
        value.Trim().Length >= LeastLength
        && (value.ContainsAny(Parts) || value.Count('-') >= 2)
        && value.ContainsAny(Numerals)
        && !value.ContainsAny("*＊×某※");
}
