using System.Collections.Immutable;

namespace Bulletin.Search.Querying;

/// <summary>What a segment has of a term.</summary>
/// <param name="Words">In how many documents it is a word.</param>
/// <param name="Elsewhere">How much it says in other texts, in tenths, where those have it much more often; 0: they do not.</param>
/// <param name="Names">The documents whose names contain it.</param>
/// <param name="List">The documents that it is found in.</param>
/// <param name="Forms">
/// The terms that it stands for in a query: their places among those that forms lead to, with weights in hundredths.
/// </param>
/// <param name="Target">Its place among the terms that forms lead to, where its lists are; −1: they are here.</param>
internal sealed record TermEntry(
    int Words,
    int Elsewhere,
    ListPlace Names,
    ListPlace List,
    ImmutableArray<(int Weight, int Target)> Forms,
    int Target)
{
    /// <summary>In how many documents it is found.</summary>
    public int Count => List.Count;

    /// <summary>Whether any document is found by it, and not by its characters alone.</summary>
    public bool IsListed => List.Count > 0;

    /// <summary>Whether any name contains it.</summary>
    public bool IsNamed => Names.Count > 0;
}

/// <summary>A term that forms lead to.</summary>
/// <param name="Text">What it is.</param>
/// <param name="Names">The documents whose names contain it.</param>
/// <param name="List">The documents that it is found in.</param>
internal readonly record struct TargetEntry(string Text, ListPlace Names, ListPlace List);

/// <summary>Where a list lies.</summary>
/// <param name="Count">How many documents it has.</param>
/// <param name="Text">The file that holds it; null: a pool does.</param>
/// <param name="Pool">Which pool.</param>
/// <param name="Offset">Where it begins.</param>
internal readonly record struct ListPlace(int Count, IndexText? Text, int Pool, int Offset);
