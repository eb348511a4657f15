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

    /// <summary>In how many further files the words of its tables lie.</summary>
    public int TableParts { get; init; }

    public static StoredDocument Parse(string line)
    {
        var fields = line.Split('\t');
        var parts = fields[7].Split('+');
        return new(
            fields[0],
            fields[1],
            fields[2],
            fields[3],
            fields[4],
            int.Parse(fields[5], CultureInfo.InvariantCulture),
            int.Parse(fields[6], CultureInfo.InvariantCulture),
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            int.Parse(fields[8], CultureInfo.InvariantCulture),
            fields[9],
            [.. Enumerable.Range(0, (fields.Length - 10) / 2).Select(i => (fields[10 + (2 * i)], fields[11 + (2 * i)]))])
        {
            TableParts = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0,
        };
    }
}
