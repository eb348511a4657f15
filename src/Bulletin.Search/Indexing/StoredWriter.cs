using System.Globalization;
using System.Text;
using Bulletin.Build.Caches;
using Bulletin.Build.Parts;

namespace Bulletin.Search.Indexing;

/// <summary>
/// Writes what a segment's results show and are filtered by: <c>s0.js</c> … with eight documents each, <c>norms.js</c> with the lengths
/// that BM25 needs, <c>columns.js</c> with what filters count.
/// </summary>
/// <param name="tables">What columns stand for.</param>
/// <param name="bodies">Knows how each begins.</param>
/// <param name="segment">The documents.</param>
/// <param name="entries">What analysis found in each.</param>
/// <param name="citations">How many documents name a title, by its key.</param>
internal sealed class StoredWriter(
    NumberedNames tables,
    IStreamedBodies bodies,
    Segment segment,
    KeyedLog<DocumentSizes>.Entry[] entries,
    Dictionary<uint, int> citations)
{
    /// <summary>So many documents stand in a file, numbered from the oldest: an added document leaves full files as they are.</summary>
    public const int DocumentsInFile = 8;

    /// <summary>The name of the file with the lengths.</summary>
    public const string NormsName = "norms";

    private const int LedeLength = 64;

    public IEnumerable<(string Name, string Content)> Files()
    {
        yield return (NormsName, Norms());
        yield return ("columns", Columns());
        var builder = new StringBuilder();
        for (int file = 0, last = entries.Length; last > 0; file++)
        {
            builder.Clear();
            var first = Math.Max(0, last - DocumentsInFile);
            for (var i = last - 1; i >= first; i--)
                Stored(builder, segment.Documents[i], entries[i]);
            yield return ($"s{file}", builder.ToString());
            last = first;
        }
    }

    // BM25's norm of each body.
    private string Norms()
    {
        var text = new ScriptText();
        foreach (var entry in entries) text.Number(Bm25.Norm(entry.Note.TextWords));
        return text.Written.ToString();
    }

    private string Columns()
    {
        var text = new ScriptText();
        foreach (var document in segment.Documents)
            text.Number(tables.Type(document.Document));
        foreach (var document in segment.Documents)
            text.Number(document.Year);
        foreach (var document in segment.Documents)
            text.Number(tables.Category(document.Document));
        foreach (var document in segment.Documents)
            text.Number(tables.Issuers(document.Document));
        foreach (var document in segment.Documents)
            text.Number(document.Standing);
        return text.Written.ToString();
    }

    // A line for each document, tabs between: id, title, number, issuers, day, type, status, parts of the text, citations, lede; for each
    // that repealed it, how texts name it, and its id.
    private void Stored(StringBuilder output, SearchDocument found, KeyedLog<DocumentSizes>.Entry entry)
    {
        var header = found.Document.Header;
        var lede = header.Summary ?? bodies.FactsOf(found.Document).Lede;
        if (output.Length > 0) output.Append('\n');
        Field(output, found.Id).Append('\t');
        Field(output, header.Title).Append('\t');
        Field(output, header.Number?.Text).Append('\t');
        Field(output, string.Join('、', header.Issuers)).Append('\t');
        output.Append(CultureInfo.InvariantCulture, $"{header.Published.Day:yyyy-MM-dd}\t{tables.Type(found.Document)}\t");
        output.Append(CultureInfo.InvariantCulture, $"{found.Status}\t{entry.Note.Parts}");
        if (entry.Note.TableParts > 0) output.Append(CultureInfo.InvariantCulture, $"+{entry.Note.TableParts}");
        output.Append('\t');
        var cited = citations.GetValueOrDefault(Citations.Key(header.Title));
        output.Append(CultureInfo.InvariantCulture, $"{(entry.Note.Cited.Contains(Citations.Key(header.Title)) ? cited - 1 : cited)}\t");
        Field(output, lede.Length <= LedeLength ? lede : Shortened(lede));
        foreach (var repealer in found.Repealers)
        {
            Field(output.Append('\t'), repealer.Quoted);
            Field(output.Append('\t'), repealer.Document?.Id.Text);
        }
    }

    // A pair of surrogates is never halved.
    private static string Shortened(string lede)
    {
        var length = char.IsHighSurrogate(lede[LedeLength - 2]) ? LedeLength - 2 : LedeLength - 1;
        return string.Concat(lede.AsSpan(0, length), "…");
    }

    private static StringBuilder Field(StringBuilder output, string? text)
    {
        foreach (var c in text ?? "")
            output.Append(c is '\t' or '\n' or '\r' ? ' ' : c);
        return output;
    }
}
