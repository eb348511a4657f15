using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bulletin.Search;

namespace Bulletin.Cli.Output;

/// <summary>What a search found, as JSON: for <c>bulletin search --json</c> and <c>/api/search</c>.</summary>
internal static class SearchJson
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
    };

    public static void Print(SearchAnswer answer, TextWriter output) => output.WriteLine(Encoding.UTF8.GetString(Bytes(answer)));

    /// <summary>The same in one line.</summary>
    public static void Line(SearchAnswer answer, TextWriter output) =>
        output.WriteLine(Encoding.UTF8.GetString(Bytes(answer, isIndented: false)));

    public static byte[] Bytes(SearchAnswer answer, bool isIndented = true)
    {
        using var memory = new MemoryStream();
        using (var json = new Utf8JsonWriter(memory, Options with { Indented = isIndented }))
            Write(json, answer);
        return memory.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SearchAnswer answer)
    {
        json.WriteStartObject();
        json.WriteString("query", answer.Query);
        json.WriteNumber("total", answer.Total);
        json.WriteNumber("containing", answer.Containing);
        json.WriteBoolean("approximate", answer.IsApproximate);
        if (answer.IsAtLeast)
            json.WriteBoolean("at_least", true);
        if (answer.Heard is { } heard)
            json.WriteString("heard", heard);
        if (answer.Correction is { } correction)
            json.WriteString("correction", correction);
        if (answer.IsUnknownNumber)
            json.WriteBoolean("unknown_number", true);
        if (!answer.Missing.IsEmpty)
        {
            json.WriteStartArray("missing");
            foreach (var word in answer.Missing)
                json.WriteStringValue(word);
            json.WriteEndArray();
        }

        if (answer.LeftOut is var (later, retired) && later + retired > 0)
        {
            json.WriteStartObject("left_out");
            json.WriteNumber("not_yet_in_force", later);
            json.WriteNumber("no_longer_in_force", retired);
            json.WriteEndObject();
        }

        json.WriteStartArray("hits");
        foreach (var hit in answer.Hits)
            Write(json, hit);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SearchHit hit)
    {
        json.WriteStartObject();
        json.WriteString("id", hit.Id);
        json.WriteString("url", hit.Url);
        json.WriteString("title", hit.Title);
        if (hit.Number.Length > 0)
            json.WriteString("number", hit.Number);
        if (hit.Issuers.Length > 0)
            json.WriteString("issuers", hit.Issuers);
        json.WriteString("date", hit.Date);
        json.WriteString("type", hit.Type);
        if (hit.Status is { } status)
            json.WriteString("status", status);
        json.WriteNumber("score", hit.Score);
        json.WriteBoolean("contains", hit.Contains);
        if (hit.Clause is { } clause)
            json.WriteString("clause", clause);
        json.WriteString("snippet", hit.Snippet);
        json.WriteStartArray("marks");
        foreach (var (begin, end) in hit.Marks)
        {
            json.WriteStartArray();
            json.WriteNumberValue(begin);
            json.WriteNumberValue(end);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        if (!hit.Older.IsEmpty)
        {
            json.WriteStartArray("older");
            foreach (var id in hit.Older)
                json.WriteStringValue(id);
            json.WriteEndArray();
        }

        if (!hit.RepealedBy.IsEmpty)
        {
            json.WriteStartArray("repealed_by");
            foreach (var (name, id) in hit.RepealedBy)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                if (id.Length > 0)
                    json.WriteString("id", id);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
