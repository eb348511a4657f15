using Bulletin.Content;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Publishing.Output;

/// <summary>
/// The paths of a site that is not written: says what the commit of a build would refuse, whatever the output folder holds. Paths are added
/// from any thread.
/// </summary>
public sealed class PlannedTree
{
    private readonly Claims claims = new(null);
    private readonly DiagnosticBag refused = new();

    public void Add(Route route, string source)
    {
        if (Refusals.Of(route.Path, source) is { } refusal) refused.Add(refusal);
        else claims.Take(route.Path, source);
    }

    /// <summary>Paths that cannot be stored, that several sources want, or that cannot stand side by side.</summary>
    public IEnumerable<Diagnostic> Faults() => refused.Sorted().Concat(claims.Faults(claims.Sorted(), [], []));
}
