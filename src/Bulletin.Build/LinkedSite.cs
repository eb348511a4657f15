using System.Collections.Immutable;
using Bulletin.Build.Caches;
using Bulletin.Build.Parts;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;

namespace Bulletin.Build;

/// <summary>
/// A site that is read, linked and checked as far as front matter goes: steps 1 to 5 of a build. What remains is the stream of bodies.
/// </summary>
/// <param name="Tree">Its files.</param>
/// <param name="Themed">Its settings and theme.</param>
/// <param name="Known">What the last build knew of the sources.</param>
/// <param name="Records">What is known of each Markdown file now, by path.</param>
/// <param name="Catalogue">What was read.</param>
/// <param name="Site">What is published.</param>
internal sealed record LinkedSite(
    SourceTree Tree,
    ThemedSettings Themed,
    SourceCache Known,
    IReadOnlyDictionary<string, SourceRecord> Records,
    Catalogue Catalogue,
    Site Site)
{
    public ImmutableArray<OmittedFile> Omitted =>
        [.. Catalogue.Omitted.Select(other => new OmittedFile(other.Path, other.Reason)), .. Catalogue.Entries];
}
