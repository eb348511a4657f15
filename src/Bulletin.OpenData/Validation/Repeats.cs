using System.Text;
using Bulletin.Content.Diagnostics;

namespace Bulletin.OpenData.Validation;

/// <summary>
/// Values that seem to stand twice, by their hashes; a second reading finds where
/// they stood first, or that only the hashes are alike.
/// </summary>
internal sealed class Repeats
{
    private readonly List<Repeat> found = [];
    private int more;

    public bool IsEmpty => found.Count == 0;

    /// <summary>Whether no more can be described.</summary>
    public bool IsFull => found.Count == FaultLog.MostOfAKind;

    /// <summary>Counts one that is not described.</summary>
    public void Skip() => more++;

    /// <param name="hash">Of the value.</param>
    /// <param name="row">The number of its row.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="text">The value.</param>
    public void Add(ulong hash, int row, Mark at, ReadOnlySpan<byte> text) => found.Add(new(hash, row, at, text.ToArray()));

    /// <summary>Whether a value in the second reading has a hash that was found twice and no first place yet.</summary>
    public bool IsSuspect(ulong hash)
    {
        foreach (var one in found)
        {
            if (one.Hash == hash && one.First == 0)
                return true;
        }

        return false;
    }

    /// <summary>Compares a value of the second reading with those that seem to stand twice.</summary>
    public void Compare(ulong hash, ReadOnlySpan<byte> text, int row, int line)
    {
        foreach (var one in found)
        {
            if (one.Hash == hash && one.First == 0 && row < one.Row && text.SequenceEqual(one.Text))
                one.First = line;
        }
    }

    public void Report(FaultLog faults, Rule rule, Func<Mark, string, int, Diagnostic> describe)
    {
        var isReal = false;
        foreach (var one in found)
        {
            if (one.First == 0)
                continue;
            isReal = true;
            if (faults.Admit(rule))
                faults.Keep(describe(one.At, Encoding.UTF8.GetString(one.Text), one.First));
        }

        for (; isReal && more > 0; more--)
            faults.Admit(rule);
    }

    private sealed record Repeat(ulong Hash, int Row, Mark At, byte[] Text)
    {
        public int First { get; set; }
    }
}
