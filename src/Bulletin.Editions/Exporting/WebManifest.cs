using System.Text.Json;
using Bulletin.Build.Artifacts;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Editions.Data;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Exporting;

/// <summary>What makes the mobile edition an application of the phone (W3C Web Application Manifest).</summary>
internal static class WebManifest
{
    // The icon that every theme has.
    private static readonly Route Icon = new("assets/icon.svg");

    private static readonly Route Route = Edition.Mobile.Place(new("app.webmanifest"));

    public static Artifact Of(Chrome chrome, Sha256 surroundings) =>
        Artifact.Rendered(Route, "site.yml", Scope.Header, surroundings, output => Write(output, chrome));

    private static void Write(ArtifactBuffer output, Chrome chrome)
    {
        using var json = new Utf8JsonWriter(output.Bytes, JsonText.Options);
        json.WriteStartObject();
        json.WriteString("id", "index.html");
        json.WriteString("name", chrome.SiteName);
        json.WriteString("short_name", chrome.SiteName.Length > ShortName ? chrome.SiteName[..ShortName] : chrome.SiteName);
        json.WriteString("lang", chrome.Language);
        json.WriteString("start_url", "index.html");
        json.WriteString("scope", "./");
        json.WriteString("display", "minimal-ui");
        json.WriteStartArray("icons");
        json.WriteStartObject();
        json.WriteString("src", $"../{(chrome.Logo ?? Icon).Path}");
        json.WriteString("sizes", "any");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    // What fits below an icon.
    private const int ShortName = 12;
}
