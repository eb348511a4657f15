namespace Bulletin.Search.Analysis;

/// <summary>Takes the words of a text one after another.</summary>
public interface ITokenSink
{
    /// <param name="term">The word as it is indexed; valid for the call only.</param>
    /// <param name="start">Where it begins in the text, in UTF-16 units.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="positionIncrement">One, and one more for each sign since the word before.</param>
    void Add(ReadOnlySpan<char> term, int start, int end, int positionIncrement);
}
