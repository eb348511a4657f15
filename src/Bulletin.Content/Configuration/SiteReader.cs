using System.Collections.Immutable;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Documents.Datasets;
using Bulletin.Content.Documents.News;
using Bulletin.Content.Fields;
using Bulletin.Content.Identifiers;
using Bulletin.Content.Inputs;
using Bulletin.Content.Media;
using Bulletin.Content.Yaml;

namespace Bulletin.Content.Configuration;

/// <summary>Reads site.yml, issuers.yml and synonyms.yml.</summary>
/// <param name="root">The site folder.</param>
/// <param name="known">What was parsed by the last build, by name of file; brought up to date.</param>
/// <param name="inputs">The door through which the files are read.</param>
/// <param name="problems">Receives diagnostics.</param>
public sealed class SiteReader(string root, IDictionary<string, ParsedYaml> known, BuildInputs inputs, DiagnosticBag problems)
{
    public const string File = "site.yml";
    public const string IssuersFile = "issuers.yml";
    public const string SynonymsFile = "synonyms.yml";

    private readonly SettingsFiles files = new(root, known, inputs, problems);

    /// <summary>The settings, or null when the file is missing or unreadable; diagnostics say what is wrong.</summary>
    /// <param name="baseUrl">Stands in for <c>base_url</c>, e.g. on a staging server; null: what the file says.</param>
    public SiteSettings? Read(string? baseUrl)
    {
        if (!files.Has(File))
        {
            problems.Add(SiteProblems.NoSiteFile(root));
            return null;
        }

        if (files.Load(File) is not { } mapping)
            return null;
        var fields = new FieldReader(mapping, SiteKeys.Site, File, problems);
        var contact = fields.Record(SiteKeys.Contact);
        var columns = Columns(fields);
        return new SiteSettings
        {
            Title = fields.Text(SiteKeys.Title) ?? "",
            Organisation = fields.Text(SiteKeys.Organisation) ?? "",
            BaseUrl = Address(fields, baseUrl),
            Language = Language(fields),
            SiteCode = Code(fields),
            Icp = fields.Text(SiteKeys.Icp),
            Police = fields.Text(SiteKeys.Police),
            PartyMark = Link(fields, SiteKeys.PartyMark),
            FaultReport = Link(fields, SiteKeys.FaultReport),
            DataLicence = LicenceReader.Read(fields, SiteKeys.DataLicence),
            HasLucene = !fields.Has(SiteKeys.Lucene) || fields.Flag(SiteKeys.Lucene),
            Synonyms = ReadSynonyms(),
            HasSearch = !fields.Has(SiteKeys.Search) || fields.Flag(SiteKeys.Search),
            Contact = new(
                contact?.Text(SiteKeys.Phone),
                contact?.Text(SiteKeys.Address),
                contact?.Text(SiteKeys.Email),
                contact?.Text(SiteKeys.Hotline)),
            Theme = fields.Text(SiteKeys.Theme) ?? "gazette",
            ThemePlace = fields.Place(SiteKeys.Theme),
            Stylesheet = SiteFile(fields, SiteKeys.Stylesheet),
            Logo = SiteFile(fields, SiteKeys.Logo),
            FileTypes = FileTypes(fields),
            AsOf = fields.Date(SiteKeys.AsOf)?.Day,
            Editions = Editions(fields),
            Columns = columns,
            Home = Home(fields, columns),
            RemovesComments = fields.ChoiceText(SiteKeys.Comments) is "删去" or SiteKeys.Remove,
            RequiresSecrecyReview = fields.Record(SiteKeys.Require)?.Flag(SiteKeys.SecrecyReview) ?? false,
        };
    }

    public IssuerRegister ReadIssuers() =>
        files.Load(IssuersFile, IssuerReader.Key.English) is { } mapping ? IssuerReader.Read(mapping, problems) : IssuerRegister.Empty;

    /// <summary>The words that mean the same to who searches.</summary>
    public SynonymList ReadSynonyms() => files.Load(SynonymsFile, SynonymReader.Key) is { } mapping
        ? new SynonymReader(SynonymsFile, problems).Read(mapping)
        : SynonymList.Empty;

    private static Uri Address(FieldReader fields, string? baseUrl)
    {
        var text = baseUrl ?? fields.Text(SiteKeys.BaseUrl) ?? "https://example.invalid/";
        if (!text.EndsWith('/'))
            text += "/";
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme is "http" or "https"
            && uri.Query == ""
            && uri.Fragment == ""
            && uri.UserInfo == ""
            && HasHost(uri))
        {
            return uri;
        }

        fields.Problems.Add(SiteProblems.BadAddress(fields.Place(SiteKeys.BaseUrl), text));
        return new("https://example.invalid/");
    }

    private static string? Link(FieldReader fields, Key key)
    {
        if (fields.Text(key) is not { Length: > 0 } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo == "" && HasHost(uri))
            return uri.AbsoluteUri;
        fields.Problems.Add(SiteProblems.BadLink(fields.Place(key), key, text));
        return null;
    }

    private static bool HasHost(Uri uri)
    {
        try
        {
            return uri.IdnHost.Length > 0;
        }
        catch (UriFormatException)
        {
            return false;
        }
    }

    // BCP 47: subtags of letters and digits, the first of two or three letters.
    private static string Language(FieldReader fields)
    {
        var tag = fields.Text(SiteKeys.Language) ?? "zh-CN";
        var parts = tag.Split('-');
        if (parts[0].Length is 2 or 3
            && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit)))
        {
            return tag;
        }

        fields.Problems.Add(SiteProblems.BadLanguage(fields.Place(SiteKeys.Language), tag));
        return "zh-CN";
    }

    private static string? Code(FieldReader fields)
    {
        var code = fields.Text(SiteKeys.SiteCode);
        if (code is not null && (code.Length != 10 || !code.All(char.IsAsciiLetterOrDigit)))
            fields.Problems.Add(SiteProblems.BadSiteCode(fields.Place(SiteKeys.SiteCode), code));
        return code;
    }

    private static Reference? SiteFile(FieldReader fields, Key key) =>
        fields.Text(key) is { Length: > 0 } path ? new(path, fields.At(key)) : null;

    private static ImmutableArray<string> FileTypes(FieldReader fields)
    {
        var endings = ImmutableArray.CreateBuilder<string>();
        foreach (var named in fields.References(SiteKeys.FileTypes))
        {
            var ending = "." + named.Text.TrimStart('.').ToLowerInvariant();
            if (ending.Length is 1 or > LongestEnding || !ending.Skip(1).All(char.IsAsciiLetterOrDigit))
                fields.Problems.Add(SiteFileProblems.BadFileType(new(fields.File, named.At), named.Text));
            else if (ActiveFiles.IsEnding(ending))
                fields.Problems.Add(SiteFileProblems.ActiveFileType(new(fields.File, named.At), named.Text));
            else
                endings.Add(ending);
        }

        return endings.DrainToImmutable();
    }

    private const int LongestEnding = 11;

    private static ImmutableArray<Edition> Editions(FieldReader fields)
    {
        var wanted = new HashSet<Edition>();
        foreach (var named in fields.References(SiteKeys.Editions))
        {
            if (Edition.Of(named.Text) is { } edition)
                wanted.Add(edition);
            else
                fields.Problems.Add(SiteProblems.UnknownEdition(new(fields.File, named.At), named.Text));
        }

        return fields.Has(SiteKeys.Editions)
            ? [.. Edition.All.Where(edition => edition == Edition.Standard || wanted.Contains(edition))]
            : [];
    }

    private static ImmutableArray<Column> Columns(FieldReader fields)
    {
        var columns = ImmutableArray.CreateBuilder<Column>();
        foreach (var record in fields.Records(SiteKeys.Columns))
        {
            if (Column(record) is not { } column)
                continue;
            if (columns.Any(other => string.Equals(other.Path, column.Path, StringComparison.OrdinalIgnoreCase)))
                fields.Problems.Add(SiteProblems.DuplicateColumn(column.Place, column.Slug));
            else
                columns.Add(column);
        }

        return columns.DrainToImmutable();
    }

    private static Column? Column(FieldReader record)
    {
        var title = record.Text(SiteKeys.ColumnTitle) ?? "";
        var place = record.Place(SiteKeys.ColumnTitle);
        var folder = record.Text(SiteKeys.Folder);
        var query = record.Record(SiteKeys.Query) is { } conditions ? DocumentQuery.Read(conditions) : null;
        if ((folder is null) == (query is null))
        {
            record.Problems.Add(SiteProblems.FolderOrQuery(place, title));
            return null;
        }

        if (folder is not null && ContentTypes.OfFolder(folder) is null)
        {
            record.Problems.Add(SiteProblems.UnknownColumnFolder(record.Place(SiteKeys.Folder), folder));
            return null;
        }

        var slug = folder ?? record.Text(SiteKeys.Slug) ?? "";
        if (folder is null && (!FileNames.IsAllowed(slug) || FileNames.IsReserved(slug)))
        {
            record.Problems.Add(SiteProblems.BadSlug(place, slug));
            return null;
        }

        var type = record.Text(SiteKeys.ColumnType) ?? (ContentTypes.OfFolder(folder) ?? NewsType.Instance).ColumnType;
        if (!ColumnTypeTags.IsKnown(type))
            record.Problems.Add(SiteProblems.UnknownColumnType(record.Place(SiteKeys.ColumnType), type));
        return new(
            title,
            slug,
            folder,
            query,
            type,
            record.Texts(SiteKeys.Keywords) is { Length: > 0 } words ? words : [title],
            record.Text(SiteKeys.Description) ?? title,
            place);
    }

    private static ImmutableArray<Reference> Home(FieldReader fields, ImmutableArray<Column> columns)
    {
        var home = fields.References(SiteKeys.Home);
        foreach (var name in home)
        {
            if (!columns.Any(column => column.Slug == name.Text))
                fields.Problems.Add(SiteProblems.UnknownHomeColumn(new(fields.File, name.At), name.Text, columns));
        }

        return home.Length > 0 ? home : [.. columns.Select(column => new Reference(column.Slug, default))];
    }
}
