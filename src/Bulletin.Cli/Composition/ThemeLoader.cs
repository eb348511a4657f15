using System.Reflection;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Editions.Rendering;

namespace Bulletin.Cli.Composition;

/// <summary>
/// Finds the theme that site.yml names: the built-in one, or a compiled assembly of the site. A theme is code and trusted.
/// </summary>
public static class ThemeLoader
{
    /// <summary>The theme, or null when it cannot be used; then diagnostics say why.</summary>
    public static Theme? Load(string site, SiteSettings settings, BuildInputs inputs, DiagnosticBag problems)
    {
        if (settings.Theme == "gazette") return Theme.Of(typeof(Themes.Gazette.GazetteTheme).Assembly);
        var theme = LoadFile(site, settings, inputs, problems);
        foreach (var edition in settings.Editions)
        {
            if (theme is not null && !theme.Editions.Contains(edition))
                problems.Add(SiteProblems.NoEdition(settings.ThemePlace, settings.Theme, edition));
        }

        return theme;
    }

    private static Theme? LoadFile(string site, SiteSettings settings, BuildInputs inputs, DiagnosticBag problems)
    {
        var place = settings.ThemePlace;
        var path = settings.Theme.Contains('\0') ? "" : Path.GetFullPath(Path.Combine(site, settings.Theme));
        if (path.Length == 0 || !inputs.File(path).Exists)
        {
            problems.Add(SiteProblems.NoTheme(place, settings.Theme));
            return null;
        }

        try
        {
            var theme = Theme.Of(Assembly.LoadFrom(path));
            var missing = RequiredTemplates.MissingIn(theme).ToList();
            if (missing.Count == 0) return theme;
            problems.Add(SiteProblems.IncompleteTheme(place, settings.Theme, missing));
        }
        catch (Exception fault) when (fault is BadImageFormatException or FileLoadException or FileNotFoundException)
        {
            problems.Add(SiteProblems.UnloadableTheme(place, settings.Theme, fault));
        }

        return null;
    }
}
