using System.Collections.Concurrent;

namespace Bulletin.Content.Diagnostics;

/// <summary>Gathers diagnostics from any thread; read back sorted and without repeats.</summary>
public sealed class DiagnosticBag
{
    // Made on first use: one bag is made for every document, and nearly all stay empty.
    private ConcurrentQueue<Diagnostic>? all;
    private int errors;

    public bool IsEmpty => all is null;

    public bool HasErrors => Volatile.Read(ref errors) > 0;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error) Interlocked.Increment(ref errors);
        LazyInitializer.EnsureInitialized(ref all).Enqueue(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    /// <summary>Takes over what another bag holds.</summary>
    public void AddRange(DiagnosticBag other)
    {
        if (other.all is { } theirs) AddRange(theirs);
    }

    public IReadOnlyList<Diagnostic> Sorted() => all is null ? [] : [.. all.Distinct().Order()];
}
