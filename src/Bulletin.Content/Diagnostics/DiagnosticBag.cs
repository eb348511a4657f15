using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Bulletin.Content.Diagnostics;

/// <summary>
/// Gathers diagnostics from any thread; read back sorted and without repeats. Of one kind in one
/// file the first <see cref="MostOfAKind"/> are kept and the rest counted.
/// </summary>
public sealed class DiagnosticBag
{
    /// <summary>Enough to see what is wrong; a file of four megabytes can hold a million mistakes.</summary>
    public const int MostOfAKind = 50;

    // Made on first use: one bag is made for every document, and nearly all stay empty.
    private ConcurrentQueue<Diagnostic>? all;
    private ConcurrentDictionary<(string File, string Code), int>? counts;
    private int errors;

    public bool IsEmpty => all is null;

    public bool HasErrors => Volatile.Read(ref errors) > 0;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error)
            Interlocked.Increment(ref errors);
        var count = LazyInitializer.EnsureInitialized(ref counts).AddOrUpdate(
            (diagnostic.Location.File, diagnostic.Code), 1, static (_, before) => before + 1);
        if (count <= MostOfAKind)
            LazyInitializer.EnsureInitialized(ref all).Enqueue(diagnostic);
    }

    /// <summary>
    /// Whether one more of the kind would be kept and not only counted: else nobody
    /// reads its hint, and it need not be looked for.
    /// </summary>
    public bool Keeps(Rule rule, string file) => counts is not { } known || known.GetValueOrDefault((file, rule.Code)) < MostOfAKind;

    /// <summary>In how many places a rule was broken so far, those among them that are only counted.</summary>
    public int Count(Rule rule) =>
        counts is not { } known ? 0 : known.Where(count => count.Key.Code == rule.Code).Sum(count => count.Value);

    /// <summary>The files in which a rule was broken so far.</summary>
    public ImmutableArray<string> FilesOf(Rule rule) =>
        counts is not { } known ? [] : [.. known.Keys.Where(key => key.Code == rule.Code).Select(static key => key.File)];

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic);
    }

    /// <summary>Takes over what another bag holds.</summary>
    public void AddRange(DiagnosticBag other)
    {
        if (!other.IsEmpty)
            AddRange(other.Sorted());
    }

    public IReadOnlyList<Diagnostic> Sorted()
    {
        if (all is null)
            return [];
        List<Diagnostic> sorted = [.. all.Distinct().Order()];
        foreach (var ((file, code), count) in counts!)
        {
            if (count <= MostOfAKind)
                continue;
            var last = sorted.FindLastIndex(one => one.Location.File == file && one.Code == code);
            sorted[last] = sorted[last].WithCount(count);
        }

        return sorted;
    }
}
