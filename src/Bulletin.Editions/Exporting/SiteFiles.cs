using System.Collections.Immutable;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Media.Cleaning;
using Bulletin.Editions.Accessibility;
using Bulletin.Editions.Rendering;

namespace Bulletin.Editions.Exporting;

/// <summary>
/// The theme's assets and the site's own style sheet and logo, as they lie in the output: <c>assets/…</c>. Names are stable, so that a
/// change of style changes no page and a library's delta stays small.
/// </summary>
public sealed class SiteFiles
{
    private readonly byte[]? stylesheet;
    private readonly byte[]? logo;

    private SiteFiles(byte[]? stylesheet, byte[]? logo, Route? logoRoute) =>
        (this.stylesheet, this.logo, Logo) = (stylesheet, logo, logoRoute);

    public Route? Logo { get; }

    /// <summary>Reads the files that site.yml names.</summary>
    public static SiteFiles Read(string root, SiteSettings settings, Theme theme, BuildInputs inputs, DiagnosticBag problems)
    {
        var reader = new SiteFileReader(root, inputs, problems);
        var logo = reader.Picture(settings.Logo);
        var route = logo is null ? null : new Route("assets/logo" + Path.GetExtension(settings.Logo!.Text).ToLowerInvariant());
        if (logo is not null) logo = PictureCleaner.Clean(settings.Logo!.Text, logo);
        var sheet = reader.Stylesheet(settings.Stylesheet);
        if (sheet is not null)
            reader.CheckAddresses(settings.Stylesheet!, sheet, path => path == route?.Path || theme.Assets.Contains(path));
        return new(sheet is null ? null : WithoutComments(sheet), logo, route);
    }

    /// <summary>
    /// The style sheets of an edition, in order. The accessible edition does without the site's own: nobody would vouch for its contrast.
    /// </summary>
    public ImmutableArray<Route> Stylesheets(Theme theme, Edition edition)
    {
        var own = Sheets(theme, edition).Select(name => new Route(name));
        return stylesheet is null || edition == Edition.Accessible ? [.. own] : [.. own, new("assets/site.css")];
    }

    /// <summary>The text of the style sheets of the standard edition, for the page that inlines them.</summary>
    public byte[] Style(Theme theme) => [.. Sheets(theme, Edition.Standard).SelectMany(theme.Asset), .. stylesheet ?? []];

    /// <summary>The pairs of colours of an edition with their contrast, as its style sheets set them one after the other.</summary>
    public ImmutableArray<ContrastPair> Contrast(Theme theme, Edition edition)
    {
        var sheets = Sheets(theme, edition).Select(name => Encoding.UTF8.GetString(theme.Asset(name)));
        if (stylesheet is not null && edition != Edition.Accessible) sheets = sheets.Append(Encoding.UTF8.GetString(stylesheet));
        return ContrastTable.Of(sheets);
    }

    /// <summary>Where colours are chosen: the site's own style sheet, else the theme.</summary>
    public Location PlaceOf(SiteSettings settings) =>
        stylesheet is not null && settings.Stylesheet is { } own ? new(SiteReader.File, own.At) : settings.ThemePlace;

    public IEnumerable<(Route Route, byte[] Bytes, string Source)> Assets(Theme theme, ImmutableArray<Edition> editions)
    {
        foreach (var name in theme.Assets)
            if (Theme.OnlyFor(name) is not { } edition || editions.Contains(edition)) yield return (new(name), theme.Asset(name), "theme");
        if (stylesheet is not null) yield return (new("assets/site.css"), stylesheet, "site.yml");
        if (logo is not null) yield return (Logo!, logo, "site.yml");
    }

    // In any encoding: marks of comments are ASCII.
    private static byte[] WithoutComments(byte[] sheet) =>
        Encoding.Latin1.GetBytes(StyleCleaner.WithoutComments(Encoding.Latin1.GetString(sheet)));

    // Those in folders below are for the templates that link them.
    private static IEnumerable<string> Sheets(Theme theme, Edition edition) =>
        theme.Assets.Where(name =>
            name.EndsWith(".css", StringComparison.Ordinal)
            && name.Count('/') == (edition == Edition.Standard ? 1 : 2)
            && (Theme.OnlyFor(name) ?? Edition.Standard) == edition);
}
