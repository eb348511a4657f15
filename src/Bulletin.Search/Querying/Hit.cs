using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>How well a document answers.</summary>
internal enum Tier
{
    /// <summary>Its 发文字号 is what was typed.</summary>
    Is,

    /// <summary>It contains all that must be contained.</summary>
    Contains,

    /// <summary>It has the terms of that; whether it contains it must be looked up in its text.</summary>
    Perhaps,

    /// <summary>It has some of what was typed.</summary>
    Words,

    /// <summary>It is no answer.</summary>
    Nothing,
}

/// <summary>A document that answers.</summary>
/// <param name="segment">Its segment.</param>
/// <param name="document">Its number there.</param>
/// <param name="merit">What speaks for it.</param>
/// <param name="tier">How well it answers, as far as is known.</param>
/// <param name="score">How much speaks for it before its text is read.</param>
internal sealed class Hit(SegmentReader segment, int document, Merit merit, Tier tier, double score)
{
    private StoredDocument? stored;

    public SegmentReader Segment => segment;

    public int Document => document;

    /// <summary>Its number in the whole index: the newest of a segment first.</summary>
    public int Place => segment.First + document;

    public Merit Merit => merit;

    public Tier Tier { get; set; } = tier;

    /// <summary>How much speaks for it, as far as is known.</summary>
    public double Score { get; set; } = score;

    /// <summary>What its clauses say; null: they were not read yet.</summary>
    public BestClause? Clause { get; set; }

    /// <summary>Versions of the same text that it stands for.</summary>
    public List<Hit> Older { get; } = [];

    /// <summary>Its text; default: it was not read yet.</summary>
    public ImmutableArray<TextPart> Texts { get; set; }

    /// <summary>Whether the words of its tables are needed besides its text, of which <see cref="Texts"/> then has them.</summary>
    public bool IsWhole { get; set; }

    /// <summary>Whether its text must still be searched for what is excluded.</summary>
    public bool IsDoubtful { get; set; }

    /// <summary>Whether it is no longer in force.</summary>
    public bool IsRetired => segment.IsRetired(document);

    /// <summary>Whether it repeats the titles of others.</summary>
    public bool IsList => segment.IsList(document);

    public StoredDocument Stored => stored ??= segment.Stored(document);

    public static int Compare(Hit one, Hit other, bool byDate)
    {
        if (one.Tier != other.Tier) return one.Tier.CompareTo(other.Tier);
        if (one.IsDoubtful != other.IsDoubtful) return one.IsDoubtful.CompareTo(other.IsDoubtful);
        if (!byDate && one.Score != other.Score) return other.Score.CompareTo(one.Score);
        if (!byDate && one.IsRetired != other.IsRetired) return one.IsRetired.CompareTo(other.IsRetired);
        return one.Place.CompareTo(other.Place);
    }
}
