using Bulletin.Content.Diagnostics;
using Bulletin.Content.Linking;
using Bulletin.Publishing.Output;

namespace Bulletin.Build;

/// <summary>What came of a build.</summary>
public sealed record BuildReport(
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<OmittedFile> Omitted,
    BuildCounts Counts,
    IReadOnlyList<StageTime> Stages,
    BuildOutcome Outcome)
{
    /// <summary>What was assembled; null when it did not come to that or nothing had changed since the last build.</summary>
    public Site? Site { get; init; }

    /// <summary>The date for which the site was judged; null when it did not come to that.</summary>
    public AsOf? AsOf { get; init; }

    /// <summary>Whether the search index is still that of the build before.</summary>
    public bool IsIndexBehind { get; init; }

    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Warning);
}

public enum BuildOutcome
{
    /// <summary>The new tree stands in the output folder.</summary>
    Published,

    /// <summary>The output folder already held this very site.</summary>
    Unchanged,

    /// <summary>The content was checked; nothing was to be written.</summary>
    Checked,

    /// <summary>The content has errors; the output folder is as it was.</summary>
    Refused,

    /// <summary>The machine failed (disk, permissions, another build); the output folder is as it was.</summary>
    Failed,
}

/// <summary>How many documents were published, and how many files were written, kept and removed.</summary>
public readonly record struct BuildCounts(int Documents, int Issues, int Written, int Kept, int Removed)
{
    public BuildCounts With(CommitResult committed) =>
        this with { Written = committed.Written, Kept = committed.Kept, Removed = committed.Removed };
}

/// <summary>How long one step took.</summary>
public sealed record StageTime(Wording Name, TimeSpan Time);
