using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.OpenData.Validation;

/// <summary>Values that seem to stand twice, by their hashes; a second reading finds where they stood first, or that only the hashes are alike.</summary>
internal sealed class Repeats
{
    private readonly List<Repeat> found = [];
    private int more;

    public bool IsEmpty => found.Count == 0;

    public void Add(ulong hash, Mark at, ReadOnlySpan<byte> text)
    {
        if (found.Count < FaultLog.MostOfAKind) found.Add(new(hash, at, text.ToArray()));
        else more++;
    }

    /// <summary>Sees a value in the second reading.</summary>
    public void Look(ulong hash, ReadOnlySpan<byte> text, int line)
    {
        foreach (var one in found)
            if (one.Hash == hash && one.First == 0 && line < one.At.Line && text.SequenceEqual(one.Text)) one.First = line;
    }

    public void Report(FaultLog faults, Rule rule, Func<Mark, string, int, Diagnostic> describe)
    {
        var isReal = false;
        foreach (var one in found)
        {
            if (one.First == 0) continue;
            isReal = true;
            if (faults.Wants(rule)) faults.Keep(describe(one.At, Encoding.UTF8.GetString(one.Text), one.First));
        }

        for (; isReal && more > 0; more--) faults.Wants(rule);
    }

    private sealed record Repeat(ulong Hash, Mark At, byte[] Text)
    {
        public int First { get; set; }
    }
}
