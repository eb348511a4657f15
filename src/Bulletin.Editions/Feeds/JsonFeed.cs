using System.Buffers;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Exporting;
using Bulletin.Editions.Data;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Feeds;

/// <summary>feed.json: JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeed
{
    public static readonly Route Route = new("feed.json");

    public static void Write(IBufferWriter<byte> output, Chrome chrome, IReadOnlyList<Document> newest, IBodyFacts bodies)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", chrome.SiteName);
        json.WriteString("home_page_url", chrome.BaseUrl);
        json.WriteString("feed_url", chrome.BaseUrl + Route.Path);
        json.WriteString("language", chrome.Language);
        Authors(json, chrome.Organisation);
        json.WriteStartArray("items");
        foreach (var document in newest) Item(json, chrome, document, bodies);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, Chrome chrome, Document document, IBodyFacts bodies)
    {
        var address = chrome.BaseUrl + Links.Encode(document.Id.Page.Path);
        json.WriteStartObject();
        json.WriteString("id", address);
        json.WriteString("url", address);
        json.WriteString("title", document.Title);
        // The format wants an item to have a text; a summary is one.
        json.WriteString("content_text", FeedEntries.Summary(document, bodies));
        json.WriteString("date_published", document.Published.ToRfc3339());
        json.WriteString("date_modified", document.LastModified.ToRfc3339());
        Authors(json, Describe.Issuers(document) ?? chrome.Organisation);
        if (document.Header.Topics.Length > 0)
        {
            json.WriteStartArray("tags");
            foreach (var topic in document.Header.Topics) json.WriteStringValue(topic);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Authors(Utf8JsonWriter json, string name)
    {
        json.WriteStartArray("authors");
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
