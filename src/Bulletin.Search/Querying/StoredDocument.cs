using System.Collections.Immutable;
using System.Globalization;
using Bulletin.Search.Indexing;

namespace Bulletin.Search.Querying;

/// <summary>What results show of a document.</summary>
/// <param name="Id">The document's permanent name; its page is this and <c>.html</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Number">发文字号, or empty.</param>
/// <param name="Issuers">Joined by 、, or empty.</param>
/// <param name="Date">发布日期, <c>2024-03-05</c>.</param>
/// <param name="Type">The number of its type.</param>
/// <param name="Status">What lists say beside its title, from 1; 0: nothing.</param>
/// <param name="Parts">In how many files its text lies, without those of tables.</param>
/// <param name="Cited">How many other documents name it.</param>
/// <param name="Lede">How it begins.</param>
/// <param name="Repealers">What repealed it: as texts name it, and its permanent name, or nothing where it is not published.</param>
internal sealed record StoredDocument(
    string Id,
    string Title,
    string Number,
    string Issuers,
    string Date,
    int Type,
    int Status,
    int Parts,
    int Cited,
    string Lede,
    ImmutableArray<(string Name, string Id)> Repealers)
{
    public const int InFile = StoredWriter.DocumentsInFile;

    private const int Fields = 10;

    /// <summary>In how many further files the words of its tables lie.</summary>
    public int TableParts { get; init; }

    /// <param name="file">The file that has it.</param>
    /// <param name="line">Its line.</param>
    /// <param name="meta">What the table of contents says.</param>
    public static StoredDocument Parse(IndexText file, string line, IndexMeta meta)
    {
        var fields = line.Split('\t');
        if (fields.Length < Fields || !IsDay(fields[4])) throw file.Wrong();
        var parts = fields[7].Split('+');
        var stored = new StoredDocument(
            fields[0],
            fields[1],
            fields[2],
            fields[3],
            fields[4],
            Number(fields[5]),
            Number(fields[6]),
            Number(parts[0]),
            Number(fields[8]),
            fields[9],
            [.. Enumerable.Range(0, (fields.Length - Fields) / 2).Select(i => (fields[Fields + (2 * i)], fields[Fields + 1 + (2 * i)]))])
        {
            TableParts = parts.Length > 1 ? Number(parts[1]) : 0,
        };
        var isSound = stored.Type < meta.Types.Length && stored.Status <= meta.Statuses.Length && stored.Parts > 0;
        return isSound ? stored : throw file.Wrong();

        static bool IsDay(string text) =>
            DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

        int Number(string text) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw file.Wrong();
    }
}
