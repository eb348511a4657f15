using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;
using Bulletin.Editions.Exporting;
using Bulletin.Editions.Rendering;

namespace Bulletin.Cli.Building;

/// <summary>A site that is read, linked and checked as far as front matter goes: steps 1 to 5 of a build. What remains is the stream of bodies.</summary>
/// <param name="Records">What is known of each Markdown file, by path.</param>
/// <param name="Theme">Null: it cannot be used, and a diagnostic says why.</param>
/// <param name="Known">What the last build knew.</param>
/// <param name="Inputs">The settings files as they were before they were read.</param>
internal sealed record Draft(SourceTree Tree, SiteSettings Settings, SettingsFiles Inputs, SiteFiles Files, Theme? Theme, SourceCache Known, IReadOnlyDictionary<string, SourceRecord> Records, Catalogue Catalogue, Site Site)
{
    public ImmutableArray<OmittedFile> LeftOut => [.. Catalogue.Omitted.Select(other => new OmittedFile(other.Path, other.Reason))];
}
