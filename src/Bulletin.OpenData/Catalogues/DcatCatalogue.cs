using System.Globalization;
using System.Text.Json;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Linking;

namespace Bulletin.OpenData.Catalogues;

/// <summary>
/// The catalogue as JSON-LD in the words of DCAT 3, with what DCAT-AP 3 makes mandatory (of the catalogue title,
/// description and publisher, of a dataset title and description, of a distribution the access URL, of a checksum algorithm
/// and value) and what is known of the rest. Frequency, format, language and access rights are those of the EU's authority
/// tables; themes are the classes of the site. What is not published is not in it.
/// </summary>
internal static class DcatCatalogue
{
    private const string Authority = "http://publications.europa.eu/resource/authority/";
    private const string MediaTypes = "https://www.iana.org/assignments/media-types/";

    private static readonly (string Prefix, string Address)[] Prefixes =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
        ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("adms", "http://www.w3.org/ns/adms#"),
    ];

    public static void Write(Stream output, Site site, IEnumerable<Dataset> datasets, IDatasets data) => Json.Write(output, json =>
    {
        var settings = site.Settings;
        json.WriteStartObject();
        json.Object("@context", () =>
        {
            foreach (var (prefix, address) in Prefixes)
                json.WriteString(prefix, address);
        });
        json.WriteString("@id", Json.Address(settings.BaseUrl, DataRoutes.Catalogue));
        json.WriteString("@type", "dcat:Catalog");
        Words(json, "dct:title", $"{settings.Title}开放数据目录", settings.Language);
        Words(json, "dct:description", $"{settings.Organisation}通过《{settings.Title}》网站开放的全部数据集。", settings.Language);
        Agent(json, "dct:publisher", settings.Organisation, site);
        Reference(json, "foaf:homepage", Json.Address(settings.BaseUrl, DataRoutes.List));
        Typed(json, "dct:modified", site.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "xsd:date");
        Language(json, settings.Language);
        json.Objects("dcat:dataset", datasets.Where(dataset => data.Of(dataset).IsPublished), dataset =>
            WriteDataset(json, site, dataset, data.Of(dataset)));
        json.WriteEndObject();
    });

    private static void WriteDataset(Utf8JsonWriter json, Site site, Dataset dataset, DatasetFacts facts)
    {
        var (settings, header) = (site.Settings, dataset.Header);
        var page = Json.Address(settings.BaseUrl, dataset.Id.Page);
        json.WriteString("@id", page + "#dataset");
        json.WriteString("@type", "dcat:Dataset");
        json.WriteString("dct:identifier", dataset.Id.Text);
        Words(json, "dct:title", dataset.Title, settings.Language);
        Words(json, "dct:description", string.Join('\n', dataset.Notes.Prepend(dataset.Description)), settings.Language);
        // There is one publisher; whoever else made it is named beside it.
        if (!header.Issuers.IsEmpty)
            Agent(json, "dct:publisher", header.Issuers[0], site);
        if (header.Issuers.Length > 1)
            json.Objects("dct:creator", header.Issuers, issuer => AgentOf(json, issuer, site));
        Language(json, settings.Language);
        Reference(json, "dct:accessRights", Authority + "access-right/" + (dataset.IsConditional ? "RESTRICTED" : "PUBLIC"));
        if (dataset.Conditions is { } conditions)
        {
            json.Object("dct:rights", () =>
            {
                json.WriteString("@type", "dct:RightsStatement");
                Words(json, "rdfs:label", conditions, settings.Language);
            });
        }

        var systems = dataset.Systems.Select(system => system.Address()).OfType<string>().ToList();
        if (systems.Count > 0)
        {
            json.Objects("dct:conformsTo", systems, system =>
            {
                json.WriteString("@id", system);
                json.WriteString("@type", "dct:Standard");
            });
        }

        Typed(json, "dct:issued", dataset.Published.ToIso()[..10], "xsd:date");
        Typed(json, "dct:modified", dataset.LastModified.ToIso()[..10], "xsd:date");
        Reference(json, "dcat:landingPage", page);
        if (dataset.Frequency != Frequency.Unknown)
            Reference(json, "dct:accrualPeriodicity", Authority + "frequency/" + dataset.Frequency.Code());
        if (!header.Topics.IsEmpty)
            json.Objects("dcat:keyword", header.Topics, topic => Value(json, topic, settings.Language));
        if (header.Category is { } category)
        {
            json.Object("dcat:theme", () =>
            {
                json.WriteString("@id", Json.Address(settings.BaseUrl, $"by/category/{category.Slug}/index.html") + "#concept");
                json.WriteString("@type", "skos:Concept");
                Words(json, "skos:prefLabel", category.Name, settings.Language);
            });
        }

        if (dataset.Period is { } period)
            Period(json, period);
        if (dataset.Spatial is not null || dataset.Area is not null)
            Region(json, dataset, settings.Language);
        if (dataset.Contact is { } contact)
            Contact(json, contact);
        json.Objects(
            "dcat:distribution",
            facts.Tables.SelectMany(table => table.Files).Concat(facts.Files.Where(file => !file.Kind.IsDescription())),
            file => Distribution(json, site, dataset, file, page));
    }

    private static void Distribution(Utf8JsonWriter json, Site site, Dataset dataset, PublishedFile file, string page)
    {
        var address = Json.Address(site.Settings.BaseUrl, file.Path);
        json.WriteString("@id", address + "#distribution");
        json.WriteString("@type", "dcat:Distribution");
        Words(json, "dct:title", $"{Path.GetFileName(file.Path)}（{file.Kind.Title()}）", site.Settings.Language);
        Reference(json, "dcat:accessURL", page);
        Reference(json, "dcat:downloadURL", address);
        var type = file.Kind.MediaType().Split(';')[0];
        // NDJSON has no registered type.
        if (file.Kind != FileKind.JsonLines)
            Reference(json, file.Kind == FileKind.Archive ? "dcat:packageFormat" : "dcat:mediaType", MediaTypes + type);
        if (FormatOf(file.Kind) is { } format)
            Reference(json, "dct:format", Authority + "file-type/" + format);
        Typed(json, "dcat:byteSize", file.Length.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger");
        json.Object("dct:license", () =>
        {
            if (dataset.Licence.Url is { } licence)
                json.WriteString("@id", licence);
            json.WriteString("@type", "dct:LicenseDocument");
            Words(json, "dct:title", dataset.Licence.Title, site.Settings.Language);
        });
        json.Object("spdx:checksum", () =>
        {
            json.WriteString("@type", "spdx:Checksum");
            Reference(json, "spdx:algorithm", "http://spdx.org/rdf/terms#checksumAlgorithm_sha256");
            Typed(json, "spdx:checksumValue", file.Sha256, "xsd:hexBinary");
        });
    }

    private static void Period(Utf8JsonWriter json, Period period) => json.Object("dct:temporal", () =>
    {
        json.WriteString("@type", "dct:PeriodOfTime");
        if (period.From is { } from)
            Typed(json, "dcat:startDate", from.ToIso()[..10], "xsd:date");
        if (period.To is { } to)
            Typed(json, "dcat:endDate", to.ToIso()[..10], "xsd:date");
    });

    private static void Region(Utf8JsonWriter json, Dataset dataset, string language) => json.Object("dct:spatial", () =>
    {
        json.WriteString("@type", "dct:Location");
        if (dataset.Spatial is { } name)
            Words(json, "skos:prefLabel", name, language);
        if (dataset.Area is not { } area)
            return;
        var outline = string.Create(
            CultureInfo.InvariantCulture,
            $"POLYGON(({area.West} {area.South},{area.East} {area.South},{area.East} {area.North},"
            + $"{area.West} {area.North},{area.West} {area.South}))");
        Typed(json, "dcat:bbox", outline, "http://www.opengis.net/ont/geosparql#wktLiteral");
    });

    private static void Contact(Utf8JsonWriter json, DataContact contact) => json.Object("dcat:contactPoint", () =>
    {
        json.WriteString("@type", "vcard:Kind");
        json.WriteString("vcard:fn", contact.Name);
        if (contact.Phone is { } phone)
            Reference(json, "vcard:hasTelephone", Telephone(phone));
        if (contact.Email is { } email)
            Reference(json, "vcard:hasEmail", "mailto:" + email.Replace(" ", "", StringComparison.Ordinal));
    });

    private static void Agent(Utf8JsonWriter json, string name, string agent, Site site) =>
        json.Object(name, () => AgentOf(json, agent, site));

    private static void AgentOf(Utf8JsonWriter json, string agent, Site site)
    {
        // One node for all that it publishes.
        json.WriteString("@id", Json.Address(site.Settings.BaseUrl, DataRoutes.Catalogue) + "#agent-" + Uri.EscapeDataString(agent));
        json.WriteString("@type", "foaf:Agent");
        Words(json, "foaf:name", agent, site.Settings.Language);
    }

    // The codes that the authority table of languages has for what a site is written in; others are left out.
    private static void Language(Utf8JsonWriter json, string language)
    {
        var code = language.Split('-')[0] switch { "zh" => "ZHO", "en" => "ENG", "bo" => "BOD", "ug" => "UIG", "mn" => "MON", _ => null };
        if (code is not null)
            Reference(json, "dct:language", Authority + "language/" + code);
    }

    // RFC 3966: a number with its country, or the country beside it; what follows it in words is left out.
    private static string Telephone(string phone)
    {
        var number = string.Concat(phone.TakeWhile(c => char.IsAsciiDigit(c) || c is '+' or '-' or ' ').Where(c => c != ' '));
        return number switch
        {
            ['+', ..] => "tel:" + number,
            ['0', ..] => "tel:+86-" + number[1..],
            _ => $"tel:{number};phone-context=+86",
        };
    }

    private static string? FormatOf(FileKind kind) => kind switch
    {
        FileKind.Csv or FileKind.ExcelCsv => "CSV",
        FileKind.Workbook => "XLSX",
        FileKind.Json => "JSON",
        FileKind.GeoJson => "GEOJSON",
        FileKind.Archive => "ZIP",
        _ => null,
    };

    private static void Words(Utf8JsonWriter json, string name, string text, string language) =>
        json.Object(name, () => Value(json, text, language));

    private static void Value(Utf8JsonWriter json, string text, string language)
    {
        json.WriteString("@value", text);
        json.WriteString("@language", language);
    }

    private static void Typed(Utf8JsonWriter json, string name, string value, string type) => json.Object(name, () =>
    {
        json.WriteString("@value", value);
        json.WriteString("@type", type);
    });

    private static void Reference(Utf8JsonWriter json, string name, string address) =>
        json.Object(name, () => json.WriteString("@id", address));
}
