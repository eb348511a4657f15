using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Content.Documents.Issues;

namespace Bulletin.Search.Indexing;

/// <summary>What the table of contents of an index says of a segment.</summary>
/// <param name="Segment">Its documents.</param>
/// <param name="Files">Its dictionary.</param>
/// <param name="BodyWords">How many words all its bodies have.</param>
/// <param name="Version">Distinguishes its dictionary, lengths and texts from older ones of the same names.</param>
/// <param name="Shown">
/// Distinguishes what results show and are filtered by: a new document that names or repeals an old one changes no more of it than this.
/// </param>
internal sealed record SegmentMeta(Segment Segment, SegmentFiles Files, long BodyWords, string Version, string Shown);

/// <summary>Writes <c>meta.js</c>, the file that every search begins with.</summary>
internal static class MetaWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(NumberedNames tables, IEnumerable<SegmentMeta> segments)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", SearchIndexWriter.Format);
            Names(json, "types", tables.Types.Select(type => type.Folder));
            Names(json, "typeNames", tables.Types.Select(type => type.FolderName.Chinese));
            Names(json, "categories", tables.Categories);
            Names(json, "statuses", SearchDocument.Statuses.Select(status => status.Word));
            Names(json, "slugs", SearchDocument.Statuses.Select(status => status.Slug));
            Names(json, "issuers", tables.IssuerNames);
            json.WriteStartArray("groups");
            foreach (var group in tables.IssuerGroups)
            {
                json.WriteStartArray();
                foreach (var issuer in group)
                    json.WriteNumberValue(issuer);
                json.WriteEndArray();
            }

            json.WriteEndArray();
            json.WriteStartArray("segments");
            foreach (var segment in segments)
                Write(json, segment);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(memory.GetBuffer().AsSpan(0, (int)memory.Length));
    }

    private static void Write(Utf8JsonWriter json, SegmentMeta meta)
    {
        json.WriteStartObject();
        json.WriteString("name", meta.Segment.Name);
        json.WriteString("version", meta.Version);
        json.WriteString("shown", meta.Shown);
        json.WriteNumber("documents", meta.Segment.Documents.Length);
        json.WriteNumber("bodyWords", meta.BodyWords);
        json.WriteNumber("shards", meta.Files.Shards);
        json.WriteString("targets", Gaps(meta.Files.FirstTargets));
        json.WriteString("retired", Gaps(Which(meta.Segment, document => document.IsRetired)));
        json.WriteString("issues", Issues(meta.Segment));
        json.WriteEndObject();
    }

    // Some of the documents.
    private static IEnumerable<int> Which(Segment segment, Predicate<SearchDocument> isOne)
    {
        for (var i = 0; i < segment.Documents.Length; i++)
            if (isOne(segment.Documents[i])) yield return i;
    }

    // Of each issue the gap to the one before, its number, and 16 × the years since 1900 + the month in which it came out.
    private static string Issues(Segment segment)
    {
        var text = new ScriptText();
        var before = -1;
        foreach (var place in Which(segment, document => document.IsList))
        {
            var issue = (Issue)segment.Documents[place].Document;
            text.Number(place - before - 1);
            text.Number(issue.IssueNumber.Number);
            text.Number(((issue.IssueNumber.Year - SearchDocument.FirstYear) * SearchDocument.MonthsOfYear) + issue.Published.Day.Month);
            before = place;
        }

        return text.Written.ToString();
    }

    // Of ascending numbers each as the gap to the one before.
    private static string Gaps(IEnumerable<int> numbers)
    {
        var text = new ScriptText();
        var before = -1;
        foreach (var number in numbers)
        {
            text.Number(number - before - 1);
            before = number;
        }

        return text.Written.ToString();
    }

    private static void Names(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WritePropertyName(name);
        Names(json, values);
    }

    private static void Names(Utf8JsonWriter json, IEnumerable<string> values)
    {
        json.WriteStartArray();
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
