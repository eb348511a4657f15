using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Content.Markdown;

namespace Bulletin.Build;

/// <summary>
/// Finds documents with the same title and the same text: copies that were left behind. Files are read only where titles agree.
/// </summary>
/// <param name="linked">The site.</param>
/// <param name="factsOf">The facts of a document's body.</param>
/// <param name="read">The bytes of a document's body.</param>
internal sealed class CopyCheck(LinkedSite linked, Func<Document, BodyFacts> factsOf, Func<Document, ReadOnlyMemory<byte>> read)
{
    public void Check(DiagnosticBag problems)
    {
        var alike = linked.Site.Documents
            .Where(static document => document.Type.NeedsBody)
            .GroupBy(static document => document.Title, StringComparer.Ordinal)
            .Where(static group => group.Skip(1).Any())
            .SelectMany(static group => group);
        var seen = new Dictionary<(string Title, string Lede), List<Document>>();
        foreach (var document in alike)
        {
            var lede = factsOf(document).Lede;
            if (lede.Length < LeastText)
                continue;
            if (!seen.TryGetValue((document.Title, lede), out var same))
                seen.Add((document.Title, lede), [document]);
            else if (same.Find(other => IsCopy(document, other)) is { } original)
                problems.Add(TextProblems.Copy(document.Place(document.Header.Marks.Title), original.Header.Source.Path));
            else if (same.Count < MostAlike)
                same.Add(document);
        }
    }

    // What is shorter, as 见附件, stands in many documents.
    private const int LeastText = 10;

    // More that begin alike are lists which somebody continues.
    private const int MostAlike = 20;

    // A number that is there twice is an error already.
    private bool IsCopy(Document one, Document other)
    {
        var (a, b) = (one.Header, other.Header);
        if ((a.Number is not null && a.Number == b.Number) || (a.Index is not null && a.Index == b.Index))
            return false;
        var body = read(one).Span.Trim(Blanks);
        return !body.IsEmpty && body.SequenceEqual(read(other).Span.Trim(Blanks));
    }

    private static ReadOnlySpan<byte> Blanks => " \t\r\n"u8;
}
