namespace Bulletin.Content.Documents.Datasets;

/// <summary>Where the files lie that list all datasets.</summary>
public static class DataRoutes
{
    /// <summary>The list of datasets, for people.</summary>
    public static readonly Route List = new("data/index.html");

    /// <summary>The list of datasets, for programs.</summary>
    public static readonly Route Index = new("data/index.json");

    /// <summary>What all addresses of data are and give (OpenAPI 3.1).</summary>
    public static readonly Route OpenApi = new("data/openapi.json");

    /// <summary>The catalogue for harvesters (DCAT 3, DCAT-AP 3).</summary>
    public static readonly Route Catalogue = new("data/catalog.jsonld");

    /// <summary>The list of the files of texts.</summary>
    public static readonly Route TextIndex = new("data/gazette/texts/index.json");

    /// <summary>The texts of all documents that were published in a year, one a line (NDJSON).</summary>
    public static Route Texts(int year) =>
        new(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"data/gazette/texts/{year:0000}.ndjson"));

    /// <summary>The catalogue with the fields of Chinese open-data platforms.</summary>
    public static readonly Route CatalogueCsv = new("data/catalog.csv");
}
