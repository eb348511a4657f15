using Bulletin.Build.Caches;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Inputs;
using Bulletin.Content.Linking;
using Bulletin.Content.Sources;

namespace Bulletin.Build.Parts;

/// <summary>What parts are made of.</summary>
/// <param name="Site">The linked site.</param>
/// <param name="Tree">Its files.</param>
/// <param name="Themed">Its settings and theme.</param>
/// <param name="Inputs">The door through which everything else is read.</param>
/// <param name="Cache">Where parts keep what they learn; without an output the site is only checked, and nothing is kept.</param>
/// <param name="MayPostpone">Whether what is slow may stay as the last build made it, so that pages are seen sooner.</param>
/// <param name="Problems">Receives diagnostics.</param>
/// <param name="Parallel">How many things to do at once, and how to stop.</param>
public sealed record PartContext(
    Site Site,
    SourceTree Tree,
    ThemedSettings Themed,
    BuildInputs Inputs,
    CacheFolder Cache,
    bool MayPostpone,
    DiagnosticBag Problems,
    ParallelOptions Parallel)
{
    /// <summary>Whether the content is only checked: nothing is written.</summary>
    public bool IsCheck => !Cache.HasOutput;
}
