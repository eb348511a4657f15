using System.Collections.Concurrent;

namespace Bulletin.Content.Diagnostics;

/// <summary>Gathers diagnostics from any thread; read back sorted and without repeats.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentQueue<Diagnostic> all = new();
    private int errors;

    public bool HasErrors => Volatile.Read(ref errors) > 0;

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error) Interlocked.Increment(ref errors);
        all.Enqueue(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics) Add(diagnostic);
    }

    public IReadOnlyList<Diagnostic> Sorted() => [.. all.Distinct().Order()];
}
