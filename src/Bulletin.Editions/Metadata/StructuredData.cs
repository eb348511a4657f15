using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bulletin.Content;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Editions.Models;

namespace Bulletin.Editions.Metadata;

/// <summary>What search engines read: JSON-LD in the words of schema.org, as an inert block of data in the head of a page.</summary>
/// <remarks>
/// Legislation follows the types that EU legislation (ELI) brought to schema.org; an address
/// is always the standard edition's, with <c>base_url</c>.
/// </remarks>
internal static class StructuredData
{
    // Within a script element no < may stand as it is; Chinese may.
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        SkipValidation = true,
    };

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? scratch;

    public static void Write(PageWriter output, Page page)
    {
        if (page.IsHidden)
            return;
        var buffer = scratch ??= new(4096);
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options))
            Graph(json, page);
        output.Write("<script type=\"application/ld+json\">");
        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write("</script>\n");
    }

    private static void Graph(Utf8JsonWriter json, Page page)
    {
        json.WriteStartObject();
        json.WriteString("@context", "https://schema.org");
        json.WriteStartArray("@graph");
        switch (page)
        {
            case DocumentPage document:
                Work(json, document);
                break;
            case HomePage:
                Site(json, page);
                break;
            case ArchivePage:
                Periodical(json, page);
                break;
        }

        if (!page.Breadcrumbs.IsEmpty)
            Trail(json, page);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Work(Utf8JsonWriter json, DocumentPage page)
    {
        var work = page.Bibliography;
        json.WriteStartObject();
        json.WriteString(
            "@type",
            work.Kind switch
            {
                WorkKind.Legislation => "Legislation",
                WorkKind.Issue => "PublicationIssue",
                WorkKind.Event => "Event",
                WorkKind.News => "NewsArticle",
                WorkKind.Dataset => "Dataset",
                _ => "Article",
            });
        json.WriteString("@id", page.Address);
        json.WriteString("url", page.Address);
        json.WriteString("name", page.Title);
        json.WriteString("inLanguage", page.Site.Language);
        Text(json, "description", page.Description);
        if (!page.Keywords.IsEmpty)
        {
            json.WriteStartArray("keywords");
            foreach (var word in page.Keywords)
                json.WriteStringValue(word);
            json.WriteEndArray();
        }

        if (page.Find<LeadPictureSection>() is { } lead)
            json.WriteString("image", Address(page, lead.Picture.Target));
        switch (work.Kind)
        {
            case WorkKind.Legislation:
                Legislation(json, page, work);
                break;
            case WorkKind.Issue:
                Issue(json, page, work);
                break;
            case WorkKind.Event:
                Event(json, work);
                break;
            case WorkKind.Dataset:
                Dataset(json, page, page.Find<DatasetSection>()!, work);
                break;
            default:
                Article(json, page, work);
                break;
        }

        json.WriteEndObject();
    }

    private static void Legislation(Utf8JsonWriter json, DocumentPage page, Bibliography work)
    {
        Text(json, "legislationIdentifier", work.Number);
        Text(json, "legislationDate", work.Written);
        Text(json, "legislationDateOfApplicability", work.Effective);
        Text(json, "legislationDateVersion", work.Published);
        Text(json, "temporalCoverage", work.Expires is null ? null : $"{work.Effective ?? work.Written}/{work.Expires}");
        json.WriteString(
            "legislationLegalForce",
            work.Status is "in-force" or "amended" ? "https://schema.org/InForce" : "https://schema.org/NotInForce");
        Text(json, "about", work.Category);
        Organisations(json, "legislationPassedBy", work.Authors);
        Links(json, page, "legislationChanges", work.Changes);
        Links(json, page, "legislationRepeals", work.Repeals);
        Published(json, page, work);
    }

    private static void Issue(Utf8JsonWriter json, DocumentPage page, Bibliography work)
    {
        if (work.Carrier is { } issue)
            json.WriteNumber("issueNumber", issue.Number);
        json.WriteString("datePublished", work.Published);
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "Periodical");
        json.WriteString("name", page.Site.SiteName);
        Text(json, "issn", work.Carrier?.Issn);
        json.WriteEndObject();
        Organisations(json, "publisher", [page.Site.Organisation]);
    }

    private static void Event(Utf8JsonWriter json, Bibliography work)
    {
        json.WriteString("startDate", work.Starts ?? work.Published);
        json.WriteString("eventAttendanceMode", "https://schema.org/OfflineEventAttendanceMode");
        if (work.Place is { } place)
        {
            json.WriteStartObject("location");
            json.WriteString("@type", "Place");
            json.WriteString("name", place);
            json.WriteString("address", place);
            json.WriteEndObject();
        }

        Organisations(json, "organizer", work.Authors);
    }

    private static void Dataset(Utf8JsonWriter json, DocumentPage page, DatasetSection data, Bibliography work)
    {
        json.WriteString("identifier", page.Address);
        Text(json, "license", data.LicenceId ?? data.Licence.Address ?? data.Licence.Text);
        Text(json, "temporalCoverage", data.TemporalCoverage);
        Text(json, "spatialCoverage", data.Spatial);
        json.WriteBoolean("isAccessibleForFree", true);
        Organisations(json, "creator", work.Authors);
        json.WriteStartObject("includedInDataCatalog");
        json.WriteString("@type", "DataCatalog");
        json.WriteString("name", $"{page.Site.SiteName}开放数据目录");
        json.WriteString("url", Address(page, DataRoutes.List));
        json.WriteEndObject();
        json.WriteStartArray("variableMeasured");
        foreach (var name in data.Tables.SelectMany(table => table.Columns).Select(column => column.Title).Distinct())
            json.WriteStringValue(name);
        json.WriteEndArray();
        json.WriteStartArray("distribution");
        foreach (var file in data.Tables.SelectMany(table => table.Files).Concat(data.Files))
        {
            json.WriteStartObject();
            json.WriteString("@type", "DataDownload");
            json.WriteString("name", file.Label);
            json.WriteString("contentUrl", Address(page, file.Target));
            json.WriteString("encodingFormat", file.MediaType);
            json.WriteString("contentSize", string.Create(CultureInfo.InvariantCulture, $"{file.Bytes} B"));
            json.WriteString("sha256", file.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Published(json, page, work);
    }

    private static void Article(Utf8JsonWriter json, DocumentPage page, Bibliography work)
    {
        json.WriteString("headline", page.Title);
        Links(json, page, "about", work.About);
        Organisations(json, "author", work.Authors);
        Published(json, page, work);
    }

    private static void Published(Utf8JsonWriter json, DocumentPage page, Bibliography work)
    {
        json.WriteString("datePublished", work.Published);
        json.WriteString("dateModified", page.Modified);
        Organisations(json, "publisher", [page.Site.Organisation]);
        if (work.Carrier is not { } issue)
            return;
        json.WriteStartObject("isPartOf");
        json.WriteString("@type", "PublicationIssue");
        json.WriteString("@id", Address(page, issue.Target));
        json.WriteNumber("issueNumber", issue.Number);
        json.WriteEndObject();
        if (issue.Page is { } first)
            json.WriteNumber("pageStart", first);
    }

    private static void Site(Utf8JsonWriter json, Page page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", page.Site.BaseUrl);
        json.WriteString("url", page.Site.BaseUrl);
        json.WriteString("name", page.Site.SiteName);
        json.WriteString("inLanguage", page.Site.Language);
        Organisations(json, "publisher", [page.Site.Organisation]);
        json.WriteEndObject();
    }

    private static void Periodical(Utf8JsonWriter json, Page page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Periodical");
        json.WriteString("url", page.Address);
        json.WriteString("name", page.Site.SiteName);
        Organisations(json, "publisher", [page.Site.Organisation]);
        json.WriteEndObject();
    }

    private static void Trail(Utf8JsonWriter json, Page page)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        var position = 0;
        foreach (var crumb in page.Breadcrumbs)
            Crumb(json, ++position, crumb.Text, crumb.Target is { } target ? Address(page, target) : null);
        Crumb(json, ++position, page.Title, null);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Crumb(Utf8JsonWriter json, int position, string name, string? address)
    {
        json.WriteStartObject();
        json.WriteString("@type", "ListItem");
        json.WriteNumber("position", position);
        json.WriteString("name", name);
        Text(json, "item", address);
        json.WriteEndObject();
    }

    private static void Organisations(Utf8JsonWriter json, string property, ImmutableArray<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
        {
            json.WriteStartObject();
            json.WriteString("@type", "GovernmentOrganization");
            json.WriteString("name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Links(Utf8JsonWriter json, Page page, string property, ImmutableArray<Link> links)
    {
        if (links.IsEmpty)
            return;
        json.WriteStartArray(property);
        foreach (var link in links)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Legislation");
            json.WriteString("name", link.Text);
            if (link.Target is { } target)
                json.WriteString("@id", Address(page, target));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Address(Page page, Route target) => page.Site.BaseUrl + Models.Links.Encode(target.Path);

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }
}
