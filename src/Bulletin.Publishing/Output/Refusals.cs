using Bulletin.Content.Diagnostics;
using Bulletin.Publishing.Paths;

namespace Bulletin.Publishing.Output;

/// <summary>What is said of paths that may not stand in the output.</summary>
internal static class Refusals
{
    /// <summary>Why a source may not have this path, or null when it may.</summary>
    public static Diagnostic? Of(string path, string source) =>
        RouteRules.FaultOf(path) is { } fault ? OutputProblems.Unsafe(path, source, fault)
        : RouteRules.IsReserved(path) ? OutputProblems.Reserved(path, source)
        : null;
}
