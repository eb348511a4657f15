using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.Content.Media.Inspection;

/// <summary>What was found in one file: each kind with its number and the names that go with it.</summary>
internal sealed class Traces
{
    private const int MostNames = 5;

    private readonly List<Trace> all = [];

    /// <summary>Nobody can read it without a password.</summary>
    public bool IsLocked { get; set; }

    /// <param name="kind">One of <see cref="TraceTexts"/>.</param>
    /// <param name="name">Of whom, or of what; null: it has none.</param>
    public void Add(Wording kind, string? name = null)
    {
        var trace = all.Find(one => one.Kind == kind);
        if (trace is null) all.Add(trace = new(kind));
        trace.Count++;
        if (ShownName.Of(name) is { } shown && trace.Names.Count <= MostNames && !trace.Names.Contains(shown)) trace.Names.Add(shown);
    }

    /// <summary>Adds an author, if it is a person.</summary>
    public void AddAuthor(string? name)
    {
        if (Persons.Is(name) && all.Find(one => one.Kind == TraceTexts.Authors)?.Names.Contains(ShownName.Of(name)!) != true)
            Add(TraceTexts.Authors, name);
    }

    public ImmutableArray<Diagnostic> Report(string path)
    {
        if (IsLocked) return [InspectionProblems.Locked(path)];
        if (all.Count == 0) return [];
        return [InspectionProblems.Traces(path, new(Join(chinese: true), Join(chinese: false)))];
    }

    /// <summary>The same of an archive.</summary>
    public ImmutableArray<Diagnostic> ReportArchive(string path) =>
        all.Count == 0 ? [] : [InspectionProblems.Archive(path, new(Join(chinese: true), Join(chinese: false)))];

    /// <summary>The same of what was not looked at.</summary>
    public ImmutableArray<Diagnostic> ReportUnread(string path) =>
        all.Count == 0 ? [] : [InspectionProblems.Unread(path, new(Join(chinese: true), Join(chinese: false)))];

    private string Join(bool chinese)
    {
        var text = new StringBuilder();
        foreach (var trace in all)
        {
            if (text.Length > 0) text.Append(chinese ? "、" : ", ");
            text.Append(chinese ? trace.Kind.Chinese : trace.Kind.English);
            if (trace.Count > 1 && trace.Kind != TraceTexts.Authors) text.Append(chinese ? $" {trace.Count} 处" : $" ({trace.Count})");
            if (trace.Names.Count == 0) continue;
            var names = string.Join(chinese ? "、" : ", ", trace.Names.Take(MostNames)) + (trace.Names.Count > MostNames ? "…" : "");
            text.Append(chinese ? $"（{names}）" : $" '{names}'");
        }

        return text.ToString();
    }

    private sealed record Trace(Wording Kind)
    {
        public int Count { get; set; }

        public List<string> Names { get; } = [];
    }
}
