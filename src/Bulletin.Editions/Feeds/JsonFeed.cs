using System.Buffers;
using System.Text.Json;
using Bulletin.Build.Parts;
using Bulletin.Editions.Data;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;
using Bulletin.Editions.Pages;

namespace Bulletin.Editions.Feeds;

/// <summary>feed.json: JSON Feed 1.1 (jsonfeed.org). The reason of an item stands in the extension <c>_bulletin</c>.</summary>
internal static class JsonFeed
{
    /// <inheritdoc cref="AtomFeed.Write"/>
    public static void Write(IBufferWriter<byte> output, Chrome chrome, FeedEntries feed, IStreamedBodies? bodies)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", FeedText.FeedTitle(chrome, feed.Column));
        var home = feed.Column is { } column ? Links.Encode(ChromeBuilder.PageOf(column).Path) : "";
        json.WriteString("home_page_url", chrome.BaseUrl + home);
        json.WriteString("feed_url", chrome.BaseUrl + Links.Encode(FeedRoutes.Json(feed.Column).Path));
        if (feed.Older is { } older) json.WriteString("next_url", chrome.BaseUrl + Links.Encode(FeedRoutes.Json(feed.Column, older).Path));
        json.WriteString("language", chrome.Language);
        Authors(json, chrome.Organisation);
        json.WriteStartArray("items");
        foreach (var change in feed.Changes)
            Item(json, chrome, change, bodies);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, Chrome chrome, Change change, IStreamedBodies? bodies)
    {
        var address = chrome.BaseUrl + Links.Encode(change.Id.Page.Path);
        json.WriteStartObject();
        json.WriteString("id", address);
        json.WriteString("url", address);
        json.WriteString("title", FeedText.Title(change));
        // The format wants an item to have a text; a summary is one, and so is the title.
        json.WriteString("content_text", FeedText.Summary(change, bodies) is { Length: > 0 } summary ? summary : FeedText.Title(change));
        if (change.Document is { } published)
            json.WriteString("date_published", published.Published.ToRfc3339());
        json.WriteString("date_modified", change.When.ToRfc3339());
        Authors(json, change.Document is { } document && Describe.Issuers(document) is { } issuers ? issuers : chrome.Organisation);
        if (change.Document is { Header.Topics: { Length: > 0 } topics })
        {
            json.WriteStartArray("tags");
            foreach (var topic in topics)
                json.WriteStringValue(topic);
            json.WriteEndArray();
        }

        json.WriteStartObject("_bulletin");
        json.WriteString("reason", FeedText.Term(change.Reason));
        if (change.By is { } by)
            json.WriteString("by", chrome.BaseUrl + Links.Encode(by.Id.Page.Path));
        json.WriteEndObject();
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
