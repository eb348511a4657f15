namespace Bulletin.Search.Indexing;

/// <summary>What an entry of a dictionary says first: which numbers and lists follow, and how much of the term before it repeats.</summary>
/// <remarks>docs/search-index.md describes them.</remarks>
[Flags]
internal enum TermFlags
{
    None = 0,
    IsWord = 1,
    HasNames = 2,
    HasInlineNames = 4,
    HasList = 8,

    /// <summary>The list is here; without <see cref="HasList"/> it is of one document, and not counted.</summary>
    HasInlineList = 16,

    /// <summary>From here on longer lists are in the next pool.</summary>
    IsInNextPool = 32,

    /// <summary>It stands for other terms.</summary>
    IsForm = 64,

    /// <summary>Forms lead to it, and its lists are with those of such terms.</summary>
    IsTarget = 128,

    /// <summary>Other texts have it much more often.</summary>
    IsEveryday = 256,

    /// <summary>What it stands for is the name of something.</summary>
    IsName = 512,
}

/// <summary>Puts flags and the shared length into one number.</summary>
internal static class TermFlagsNumber
{
    private const int SharedShift = 10;

    public static int With(this TermFlags flags, int shared) => (int)flags | (shared << SharedShift);

    public static (TermFlags Flags, int Shared) Of(int number) => ((TermFlags)(number & ((1 << SharedShift) - 1)), number >> SharedShift);
}
