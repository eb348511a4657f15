using System.Collections.Concurrent;

namespace Bulletin.Content.Diagnostics;

/// <summary>
/// A place where the content falls short of a rule of which readers are informed: a barrier for some of them, a duty not met.
/// </summary>
/// <param name="Rule">The rule.</param>
/// <param name="Location">Where.</param>
public sealed record Finding(Rule Rule, Location Location);

/// <summary>
/// Gathers findings from any thread: records for the pages that say how the site does, apart from the report to its editors.
/// </summary>
public sealed class FindingLog
{
    private readonly ConcurrentQueue<Finding> all = [];

    public IReadOnlyCollection<Finding> All => all;

    public void Add(Finding finding) => all.Enqueue(finding);

    /// <summary>Takes what of a diagnostic concerns readers; others are left out.</summary>
    public void AddIfBarrier(Diagnostic diagnostic)
    {
        if (diagnostic.Rule.IsBarrier) all.Enqueue(new(diagnostic.Rule, diagnostic.Location));
    }
}
