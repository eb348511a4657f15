using System.Collections.Immutable;
using System.Text;
using Bulletin.Content;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Media;
using Bulletin.Content.Media.Cleaning;
using Bulletin.Content.Sources;
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
    public static SiteFiles Read(string root, SiteSettings settings, BuildInputs inputs, DiagnosticBag problems)
    {
        var logo = Load(root, settings.Logo, inputs, problems);
        if (logo is not null
            && settings.Logo is { } named
            && named.Text.EndsWith(".svg", StringComparison.OrdinalIgnoreCase)
            && SvgSafety.Fault(Path.Combine(root, named.Text)) is { } fault)
            problems.Add(LinkProblems.UnsafePicture(new(SiteReader.File, named.At), named.Text, fault));
        var route = logo is null ? null : new Route("assets/logo" + Path.GetExtension(settings.Logo!.Text).ToLowerInvariant());
        if (logo is not null) logo = PictureCleaner.Clean(settings.Logo!.Text, logo);
        return new(Load(root, settings.Stylesheet, inputs, problems), logo, route);
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

    // Those in folders below are for the templates that link them.
    private static IEnumerable<string> Sheets(Theme theme, Edition edition) =>
        theme.Assets.Where(name =>
            name.EndsWith(".css", StringComparison.Ordinal)
            && name.Count('/') == (edition == Edition.Standard ? 1 : 2)
            && (Theme.OnlyFor(name) ?? Edition.Standard) == edition);

    private static byte[]? Load(string root, Content.Fields.Reference? file, BuildInputs inputs, DiagnosticBag problems)
    {
        if (file is not { } reference) return null;
        var path = reference.Text.Contains('\0') ? "" : Path.GetFullPath(Path.Combine(root, reference.Text));
        if (path.Length > 0) inputs.File(path);
        var folder = Path.TrimEndingDirectorySeparator(root) + Path.DirectorySeparatorChar;
        var isWithin = path.StartsWith(folder, StringComparison.Ordinal) && File.Exists(path) && !SpecialFile.Is(path);
        if (isWithin && !IsLinked(root, path)) return File.ReadAllBytes(path);
        var place = new Location(SiteReader.File, reference.At);
        problems.Add(isWithin ? SiteProblems.LinkedFile(place, reference.Text) : SiteProblems.NoSuchFile(place, reference.Text));
        return null;
    }

    private static bool IsLinked(string root, string path)
    {
        for (var at = path; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
            if (new FileInfo(at).LinkTarget is not null) return true;
        return false;
    }
}
