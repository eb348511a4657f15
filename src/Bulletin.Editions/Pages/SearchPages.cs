using System.Buffers;
using System.Text.Json;
using Bulletin.Content;
using Bulletin.Editions.Data;
using Bulletin.Editions.Lists;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Pages;

/// <summary>Makes the search page and what it searches: titles, numbers and issuers of all documents, as a script that works from <c>file://</c>, too.</summary>
internal static class SearchPages
{
    public static readonly Route Route = new("search/index.html");
    public static readonly Route Titles = new("search/titles.js");

    public static SearchPage Of(Chrome chrome) => new()
    {
        Site = chrome,
        Route = Route,
        Title = "检索",
        IsHidden = true,
        Description = $"按标题、发文字号和发文机关检索{chrome.SiteName}。",
        Breadcrumbs = [new("首页", HomePages.Route)],
    };

    /// <summary>Writes the titles, newest first: title, number, issuers, page, day, type, status.</summary>
    public static void WriteTitles(IBufferWriter<byte> output, SiteIndex index)
    {
        output.Write("bulletinTitles="u8);
        using (var json = new Utf8JsonWriter(output, JsonText.Options with { Indented = false }))
        {
            json.WriteStartArray();
            for (var i = index.OldestFirst.Length - 1; i >= 0; i--)
            {
                var row = Describe.Row(index.Site, index.OldestFirst[i]);
                json.WriteStartArray();
                json.WriteStringValue(row.Title);
                json.WriteStringValue(row.Number ?? "");
                json.WriteStringValue(row.Issuers ?? "");
                json.WriteStringValue(Models.Links.Encode(row.Target.Path));
                json.WriteStringValue(row.Date);
                json.WriteStringValue(row.Type);
                json.WriteStringValue(row.Status?.Word ?? "");
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        output.Write(";\n"u8);
    }
}
