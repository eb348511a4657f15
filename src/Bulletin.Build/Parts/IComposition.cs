using System.Collections.Immutable;
using Bulletin.Content.Configuration;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Documents;
using Bulletin.Content.Inputs;

namespace Bulletin.Build.Parts;

/// <summary>
/// What a site is made with: a theme and a list of parts. The command line composes it; the builder knows nothing more of either.
/// </summary>
public interface IComposition
{
    /// <summary>Identity of this build of the tool: caches of another are not read.</summary>
    string ToolId { get; }

    /// <summary>The types of content that there are.</summary>
    ImmutableArray<ContentType> Types => ContentTypes.All;

    /// <summary>Finds the theme that the settings name, and completes them by what it offers.</summary>
    /// <param name="root">The full path of the site folder.</param>
    /// <param name="settings">What site.yml says.</param>
    /// <param name="inputs">The door through which files are read.</param>
    /// <param name="problems">Receives the reason why a theme cannot be used.</param>
    ThemedSettings Settle(string root, SiteSettings settings, BuildInputs inputs, DiagnosticBag problems);

    /// <summary>Makes the parts, in the order in which they get each document.</summary>
    PartList Parts(PartContext context);
}

/// <summary>Settings that are complete.</summary>
/// <param name="Settings">With the editions that are built.</param>
/// <param name="Theme">The theme; null: it cannot be used, and nothing can be published.</param>
/// <param name="ThemeKey">Changes with the theme.</param>
public sealed record ThemedSettings(SiteSettings Settings, object? Theme, Content.Sha256 ThemeKey);
