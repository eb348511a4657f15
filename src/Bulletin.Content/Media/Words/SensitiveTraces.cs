using System.Collections.Immutable;
using System.Text;
using Bulletin.Content.Diagnostics;
using Bulletin.Content.Media.Inspection;
using Bulletin.Content.Sensitive;

namespace Bulletin.Content.Media.Words;

/// <summary>What is sensitive in the text of one file: of each kind how many, and the first of them.</summary>
/// <param name="publishers">The documents that publish it: what all of them have cleared is none. Empty: nobody can clear anything.</param>
internal sealed class SensitiveTraces(ImmutableArray<FilePublisher> publishers)
{
    private readonly SortedDictionary<SensitiveKind, Trace> all = [];
    private string? member;

    /// <summary>Says in which file of an archive the text stands that is read from now on; null: in the file itself.</summary>
    public string? Member
    {
        get => member;
        set => member = ShownName.Of(value);
    }

    /// <summary>Whether the file may not be published.</summary>
    public bool IsRefused => all.ContainsKey(SensitiveKind.IdentityNumber) || all.ContainsKey(SensitiveKind.SecrecyMark);

    /// <summary>Counts one. True: its place is wanted, as it is the first of its kind.</summary>
    public bool Add(SensitiveKind kind, ReadOnlySpan<char> text)
    {
        if (!IsUncleared(text, out var publisher)) return false;
        if (all.TryGetValue(kind, out var known))
        {
            known.Count++;
            return false;
        }

        all.Add(kind, new(text.ToString(), publisher));
        return true;
    }

    /// <summary>Says where the first of a kind stands.</summary>
    public void Place(SensitiveKind kind, FilePlace place)
    {
        all[kind].At = member is null ? place.At : default;
        all[kind].Place = place.In(member);
    }

    public ImmutableArray<Diagnostic> Report(string path)
    {
        if (all.Count == 0) return [];
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        if (all.TryGetValue(SensitiveKind.IdentityNumber, out var one))
            found.Add(SensitiveProblems.IdentityInFile(new(path, one.At), one.Text, one.Place, one.Count, one.Publisher));
        if (all.TryGetValue(SensitiveKind.SecrecyMark, out one))
            found.Add(SensitiveProblems.SecretFile(new(path, one.At), one.Text, one.Place, one.Publisher));
        if (all.Count > found.Count)
            found.Add(SensitiveProblems.InFile(new(path), new(Join(chinese: true), Join(chinese: false))));
        return found.DrainToImmutable();
    }

    private bool IsUncleared(ReadOnlySpan<char> text, out string? publisher)
    {
        publisher = null;
        foreach (var one in publishers)
        {
            if (one.Cleared.Has(text)) continue;
            publisher = one.Path;
            return true;
        }

        return publishers.IsEmpty;
    }

    private string Join(bool chinese)
    {
        var text = new StringBuilder();
        foreach (var (kind, trace) in all)
        {
            if (kind is SensitiveKind.IdentityNumber or SensitiveKind.SecrecyMark) continue;
            if (text.Length > 0) text.Append(chinese ? "、" : ", ");
            var name = SensitiveProblems.NameOf(kind);
            text.Append(chinese ? name.Chinese : name.English);
            if (trace.Count > 1) text.Append(chinese ? $" {trace.Count} 处" : $" ({trace.Count})");
            var place = trace.Place ?? (trace.At.Line > 0 ? new($"第 {trace.At.Line} 行", $"line {trace.At.Line}") : null);
            if (place is { } known) text.Append(chinese ? $"（{known.Chinese}）" : $" in {known.English}");
        }

        return text.ToString();
    }

    private sealed record Trace(string Text, string? Publisher)
    {
        public int Count { get; set; } = 1;

        public Mark At { get; set; }

        public Wording? Place { get; set; }
    }
}
