using Bulletin.Build;
using Bulletin.Build.Parts;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.PlainText;
using Bulletin.Editions.Exporting;
using Bulletin.Editions.Rendering;
using Bulletin.OpenData;
using Bulletin.Publishing.Output;
using Bulletin.Search.Indexing;

namespace Bulletin.Cli.Composition;

/// <summary>What this tool makes of a site: the list of its parts, in order. A new part is a line here.</summary>
public sealed class SiteComposition : IComposition
{
    private static readonly Type[] Assemblies =
    [
        typeof(SiteComposition),
        typeof(Site),
        typeof(OutputFolder),
        typeof(Builder),
        typeof(EditionsPart),
        typeof(DatasetLibrary),
        typeof(SearchIndexWriter),
        typeof(Themes.Gazette.GazetteTheme),
    ];

    public static SiteComposition Instance { get; } = new();

    /// <summary>The module versions of the tool's assemblies, which follow from their source, and the runtime's version.</summary>
    public string ToolId { get; } =
        $"bulletin {string.Join(' ', Assemblies.Select(part => part.Module.ModuleVersionId.ToString("N")))} {Environment.Version}\n";

    public ThemedSettings Settle(string root, SiteSettings settings, BuildInputs inputs, DiagnosticBag problems)
    {
        var theme = ThemeLoader.Load(root, settings, inputs, problems);
        // Where site.yml does not say which editions: all that there are.
        if (settings.Editions.IsEmpty) settings = settings with { Editions = theme?.Editions ?? [Edition.Standard] };
        else if (theme is not null) settings = settings with { Editions = [.. settings.Editions.Intersect(theme.Editions)] };
        return new(settings, theme, theme?.Version ?? default);
    }

    public PartList Parts(PartContext context)
    {
        // The part owns the library, although pages read it as well.
        var library = DatasetLibrary.Read(context.Site, context.Tree, context.Cache, context.Problems, context.Parallel);
        var texts = new DocumentText(context.Site, dataset => library.Of(dataset).Faults);
        var made = new List<IBuildPart> { new DataPart(context.Site, library) };
        try
        {
            if (context.Themed.Theme is not Theme theme) return new([.. made], texts);
            made.Insert(0, new EditionsPart(context, theme, library));
            if (context.IsCheck || !context.Site.Settings.HasSearch) return new([.. made], texts);
            made.Add(new SearchIndexWriter(context.Site, library, context.Cache, context.Site.Settings.HasLucene, context.MayPostpone));
            return new([.. made], texts);
        }
        catch
        {
            foreach (var part in made) part.Dispose();
            throw;
        }
    }
}
