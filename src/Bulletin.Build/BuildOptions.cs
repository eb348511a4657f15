using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.Output;
using Bulletin.Publishing.Trees;

namespace Bulletin.Build;

/// <summary>What one build is asked to do.</summary>
/// <param name="Site">The full path of the folder with site.yml.</param>
/// <param name="Output">The full path of the output folder; null: check only, nothing is written.</param>
public sealed record BuildOptions(string Site, string? Output)
{
    /// <summary>The date for which validity is judged; null: what site.yml says, else the newest date of the content.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Stands in for base_url.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Whether drafts are built, too: in the preview only.</summary>
    public bool WithDrafts { get; init; }

    /// <summary>Whether warnings keep the site from being published.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// Whether an index that is there may stay as it is, so that pages are seen sooner; <see cref="BuildReport.IsIndexBehind"/> says
    /// whether it did.
    /// </summary>
    public bool IndexesLater { get; init; }

    /// <summary>Whether the Lucene index is built where site.yml asks for it; a preview does without.</summary>
    public bool WithLucene { get; init; } = true;

    /// <summary>Whether nothing is taken from caches and every file of the output is read.</summary>
    public bool Verify { get; init; }

    /// <summary>The present start of the system; another one for tests.</summary>
    internal string SystemStart { get; init; } = Publishing.FileSystem.SystemStart.Current;

    /// <summary>Opens the output folder; on another disk for tests.</summary>
    internal Func<string, TreeState?, DiagnosticBag, OutputFolder?> Open { get; init; } = OutputFolder.Open;

    /// <summary>So many entries of a cache are not worth more than one file; another number for tests.</summary>
    internal int MostInOne { get; init; } = 5_000;

    /// <summary>Where caches lie.</summary>
    public string CacheFolder => Path.Combine(Site, ".bulletin");
}
