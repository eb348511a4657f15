using System.Text;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Tests.Properties;
using FsCheck;
using FsCheck.Fluent;

namespace Bulletin.Tests.OpenData;

/// <summary>A CSV file as it may come from any program.</summary>
/// <param name="Rows">Its cells, without the headings.</param>
/// <param name="Ends">What ends a line.</param>
/// <param name="Start">A byte order mark, or nothing.</param>
/// <param name="IsEnded">Whether the last line is ended.</param>
/// <param name="Quoted">Every how manieth cell is in quotes though it need not be.</param>
internal sealed record TypedTable(string[][] Rows, string Ends, string Start, bool IsEnded, int Quoted)
{
    public TableSchema Schema => Tables.Schema([.. Names.Select(name => Tables.Column(name))]);

    private IEnumerable<string> Names => Enumerable.Range(0, Rows[0].Length).Select(column => $"c{column}");

    /// <summary>Of two columns to <paramref name="widest"/>, the last never empty: a row of nothing would be a fault of its own.</summary>
    public static Gen<TypedTable> Any(string[] cells, int widest, int longest) =>
        from width in Gen.Choose(2, widest)
        from length in Gen.Choose(1, longest)
        from rows in Gen.Elements(cells).ArrayOf(width).ArrayOf(length)
        from ends in Gen.Elements("\n", "\r\n")
        from start in Gen.Elements("", "", "\ufeff")
        from isEnded in Gen.Elements(true, true, false)
        from quoted in Gen.Choose(1, 5)
        select new TypedTable([.. rows.Select((row, i) => (string[])[.. row[..^1], $"第{i}行"])], ends, start, isEnded, quoted);

    public IEnumerable<TypedTable> Smaller() =>
    [
        .. Pieces.Without(Rows).Where(fewer => fewer.Length > 0).Select(fewer => this with { Rows = fewer }),
        .. Rows[0].Length > 2 ? [this with { Rows = [.. Rows.Select(row => row[1..])] }] : Array.Empty<TypedTable>(),
    ];

    public byte[] Bytes() => Encoding.UTF8.GetBytes(ToString());

    public override string ToString()
    {
        var number = 0;
        var text = new StringBuilder(Start).AppendJoin(',', Names);
        foreach (var row in Rows) text.Append(Ends).AppendJoin(',', row.Select(cell => Typed(cell, ++number % Quoted == 0)));
        return IsEnded ? text.Append(Ends).ToString() : text.ToString();
    }

    private static string Typed(string cell, bool isQuoted) => isQuoted || cell.AsSpan().IndexOfAny(",\"\r\n") >= 0
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
        : cell;
}
