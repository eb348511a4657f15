using System.Buffers;
using System.Text.Json;
using Bulletin.Build.Artifacts;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Linking;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Data;

/// <summary>
/// A document as JSON, version 1: the schema lies at <c>schema/document.v1.json</c>. Names are stable; a new version gets a new schema.
/// </summary>
internal static class DocumentJson
{
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    public static void Write(ArtifactBuffer output, Site site, Document document, DocumentPage page, ReadOnlySpan<char> text)
    {
        using var json = new Utf8JsonWriter(output.Bytes, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("$schema", Links.Relative(page.Route, DocumentSchema.Route));
        json.WriteNumber("version", 1);
        json.WriteString("id", document.Id.Text);
        json.WriteString("type", document.Type.Folder);
        json.WriteString("title", document.Title);
        PropertyJson.WriteAll(json, document, site);
        Relations(json, site, document);
        Corrections(json, document.Header.Corrections);
        Attachments(json, page);
        if (page.Find<IssueSection>() is { } issue) Contents(json, page.Route, issue);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    /// <summary>
    /// The fingerprint of the page and of what the data alone says: every property as it was written, with times that the page leaves
    /// out, and every link in the order of the claims.
    /// </summary>
    public static Sha256 Key(Sha256 page, Site site, Document document)
    {
        var buffer = scratch ??= new(4096);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, JsonText.Options))
        {
            json.WriteStartObject();
            PropertyJson.WriteAll(json, document, site);
            Relations(json, site, document);
            json.WriteEndObject();
        }

        return Fingerprint.Of(page, Sha256.Of(buffer.WrittenSpan));
    }

    private static void Relations(Utf8JsonWriter json, Site site, Document document)
    {
        var related = site.Relations.Of(document);
        if (related.Count == 0) return;
        json.WriteStartArray("relations");
        foreach (var one in related)
        {
            json.WriteStartObject();
            json.WriteString("kind", Relation.Of(one.Kind).Name);
            Text(json, "id", one.Document?.Id.Text ?? one.Tombstone?.Id.Text);
            if (one.Tombstone is not null) json.WriteBoolean("withdrawn", true);
            Text(json, "number", one.Document is null ? one.Number : one.Document.Header.Number?.Text);
            Text(json, "title", one.Document?.Title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Corrections(Utf8JsonWriter json, IReadOnlyCollection<DatedText> corrections)
    {
        if (corrections.Count == 0) return;
        json.WritePropertyName("corrections");
        PropertyJson.Write(json, corrections);
    }

    private static void Attachments(Utf8JsonWriter json, DocumentPage page)
    {
        if (page.Find<AttachmentsSection>() is not { } attachments) return;
        json.WriteStartArray("attachments");
        foreach (var attachment in attachments.Files)
        {
            json.WriteStartObject();
            json.WriteString("title", attachment.Title);
            json.WriteString("file", Links.Relative(page.Route, attachment.Target));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Contents(Utf8JsonWriter json, Route from, IssueSection issue)
    {
        json.WriteStartArray("contents");
        foreach (var group in issue.Contents)
        {
            json.WriteStartObject();
            json.WriteString("title", group.Title);
            json.WriteStartArray("items");
            foreach (var row in group.Rows)
            {
                if (row.Row is not { } document) continue;
                json.WriteStartObject();
                json.WriteString("title", document.Title);
                json.WriteString("page", Links.Relative(from, document.Target));
                if (row.Page is { } number) json.WriteNumber("page_number", number);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // What is absent is left out rather than null.
    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null) json.WriteString(name, value);
    }
}
